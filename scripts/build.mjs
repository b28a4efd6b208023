// @ts-check
/** Builds the extension for each browser, and the command line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, runScript, runTool, SetupError } from './setup.mjs';

const browsers = ['chrome', 'edge', 'firefox'];

/**
 * Builds, and says on standard error what. Throws a SetupError.
 * @param {readonly string[]} [only] these browsers' extensions
 */
export function build(only = browsers) {
  for (const browser of only) {
    buildPart(`extension for ${browser}`, 'wxt', ['build', '--browser', browser, '--mv3', '--level', 'warn']);
  }
  buildPart('command line', 'vite', ['build', '--config', 'vite.node.config.ts', '--logLevel', 'warn']);
}

/**
 * @param {string} name
 * @param {string} tool
 * @param {readonly string[]} args
 */
function buildPart(name, tool, args) {
  const startedAt = performance.now();
  if (!runTool(tool, args, { quiet: true })) throw new SetupError(`The ${name} could not be built: see above.`);
  process.stderr.write(`Built the ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
}

/** Whether what the command line runs is there. */
export function isCommandLineBuilt() {
  return ['cli/audit.js', 'chrome-mv3/collector.js'].every((file) => existsSync(join(root, '.output', file)));
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  await runScript(() => {
    ensureInstalled();
    build();
    return 0;
  });
}
