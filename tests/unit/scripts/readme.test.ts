import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../../package.json';
import { root } from '../../../scripts/setup.mjs';
import { helpText } from '../../../src/cli/help';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();

describe('the README', () => {
  it('has the options that the command line has', () => {
    expect(found(readme, /^\| `(--[a-z-]+)/gm)).toEqual(found(helpText, /^ {2}(--[a-z-]+)/gm));
  });
});

describe('where things live', () => {
  it('has every room of the source', () => {
    expect(found(readme, /^ {2}([a-z]+)\/ /gm)).toEqual(readdirSync(join(root, 'src')).toSorted());
  });
});

describe.each(['README.md', ...globSync('docs/**/*.md', { cwd: root })])('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('links to what is there', () => {
    const targets = found(text, /(?:\]\(|src=")(?!https?:)([^)"#]+)/g);
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });

  it('names commands that there are', () => {
    const known = new Set(Object.keys(scripts));
    const commands = found(text, /`npm (?:run (?:-s )?)?([a-z]+)/g);
    expect(commands.filter((command) => !known.has(command))).toEqual([]);
  });
});
