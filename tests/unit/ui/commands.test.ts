import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../src/ui/commands/command';
import { commands } from '../../../src/ui/commands/registry';
import { t } from '../../../src/ui/text';
import { viewCommands } from '../../../src/ui/workbench/view-commands';

const all = [...commands, ...viewCommands];

describe('Every command', () => {
  it('has an id of its own, under its category', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => categoryOf(id) === undefined)).toEqual([]);
  });

  it('is told from the others by its name', () => {
    const names = all.map(({ id, title }) => `${t(`category.${categoryOf(id) ?? 'view'}`)}: ${t(title)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has keys that no other has', () => {
    const keys = all.flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
