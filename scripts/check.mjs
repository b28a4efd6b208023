// @ts-check
/** Everything that can be said of the code without running it. Runs every step, then says which failed. */
import { ensureInstalled, runScript, runTool } from './setup.mjs';

/** @type {readonly (readonly [name: string, command: string, ...args: string[]])[]} */
const steps = [
  ['generated types', 'wxt', 'prepare'],
  ['types', 'tsc'],
  ['types without DOM', 'tsc', '-p', 'tsconfig.no-dom.json'],
  ['types without extension', 'tsc', '-p', 'tsconfig.no-extension.json'],
  ['lint and format', 'biome', 'ci', '--error-on-warnings', '--colors=off'],
  ['walls', 'node', 'scripts/check-walls.mjs'],
  ['sizes', 'node', 'scripts/check-sizes.mjs'],
  ['notice', 'node', 'scripts/notice.mjs', '--check'],
  ['pages on the checks', 'node', 'scripts/docs.mjs', '--check'],
  ['nothing unused', 'knip', '--no-config-hints'],
];

/** @param {(typeof steps)[number]} step */
function passes([name, command, ...args]) {
  const startedAt = performance.now();
  const passed = runTool(command, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  return passed;
}

await runScript(() => {
  ensureInstalled();
  const failed = steps.filter((step) => !passes(step)).map(([name]) => name);
  if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(', ')}\n`);
  return failed.length === 0 ? 0 : 1;
});
