import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, firstBrowser, isSatisfied, SetupError } from '../../../scripts/setup.mjs';

describe('what is installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.2.0' },
    'node_modules/b': { version: '3.0.0', optional: true },
  };

  it('serves where every package has the version of the lock file', () => {
    const installed = { 'node_modules/a': { version: '1.2.0' }, 'node_modules/b': { version: '3.0.0' } };
    expect(isSatisfied(wanted, installed)).toBe(true);
  });

  it('serves without the packages of other platforms', () => {
    expect(isSatisfied(wanted, { 'node_modules/a': { version: '1.2.0' } })).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', {}],
    ['a package is of another version', { 'node_modules/a': { version: '1.1.0' } }],
    [
      'an optional one is of another version',
      { 'node_modules/a': { version: '1.2.0' }, 'node_modules/b': { version: '2.0.0' } },
    ],
  ])('does not serve where %s', (_, installed) => {
    expect(isSatisfied(wanted, installed)).toBe(false);
  });
});

describe('the browser', () => {
  let folder = '';
  const program = (name: string, script: string, mode = 0o755): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode });
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the first that answers when it is asked for its version', () => {
    const missing = join(folder, 'missing');
    const standIn = program('stand-in', 'echo "install it first" >&2; exit 1');
    const noProgram = program('no-program', 'exit 0', 0o644);
    const browser = program('browser', 'echo "Chromium 150"');
    const later = program('later', 'echo "Chrome 150"');
    expect(firstBrowser([missing, standIn, noProgram, browser, later])).toBe(browser);
    expect(firstBrowser([missing, standIn, noProgram])).toBeUndefined();
  });

  it('is the one that was named, and a sentence where that is none', () => {
    const named = program('named', 'exit 0');
    expect(findBrowser(named)).toBe(named);
    expect(() => findBrowser(join(folder, 'missing'))).toThrow(SetupError);
    expect(() => findBrowser(join(folder, 'missing'))).toThrow('--browser names');
  });
});
