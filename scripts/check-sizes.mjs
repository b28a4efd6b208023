// @ts-check
/** No source file grows past what can be read in one sitting. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const MAX_LINES = 350;

const tooLong = globSync('{src,entrypoints}/**/*.{ts,tsx,css}', { cwd: root })
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MAX_LINES);

for (const { file, lines } of tooLong)
  process.stderr.write(`${file} has ${lines} lines, and ${MAX_LINES} is the most\n`);
process.exitCode = tooLong.length === 0 ? 0 : 1;
