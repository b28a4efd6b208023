// @ts-check
/** Builds the extension for each browser, and the command line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, runScript, runTool, SetupError } from './setup.mjs';

const browsers = ['chrome', 'edge', 'firefox'];

/**
 * @param {{ readonly output?: 'inherit' | 2, readonly only?: readonly string[] }} [options]
 */
export function build({ output = 'inherit', only = browsers } = {}) {
  for (const browser of only) {
    if (!runTool('wxt', ['build', '--browser', browser, '--mv3', '--level', 'warn'], { output })) {
      throw new SetupError(`The extension could not be built for ${browser}: see above.`);
    }
  }
  if (!runTool('vite', ['build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'], { output })) {
    throw new SetupError('The command line could not be built: see above.');
  }
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
