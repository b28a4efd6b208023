// @ts-check
/** Runs the command line on what is built, and first installs and builds what a fresh clone lacks. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, isCommandLineBuilt } from './build.mjs';
import { ensureBrowser, ensureInstalled, root, runScript, toolsNode } from './setup.mjs';

/**
 * @param {readonly string[]} args
 * @returns {string | undefined} the path that `--browser` names
 */
function browserOption(args) {
  const joined = args.find((arg) => arg.startsWith('--browser='))?.slice('--browser='.length);
  const index = args.indexOf('--browser');
  return joined ?? (index === -1 ? undefined : args[index + 1]);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command line's own exit status
 */
function runCommandLine(args) {
  const needsBrowser = !args.includes('--help') && !args.includes('--version');
  const env = needsBrowser ? { ...process.env, PLUMBLINE_BROWSER: ensureBrowser(browserOption(args)) } : process.env;
  const child = spawn(toolsNode(), [join(root, '.output/cli/audit.js'), ...args], { env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

await runScript(() => {
  ensureInstalled();
  if (!isCommandLineBuilt()) build(['chrome']);
  return runCommandLine(process.argv.slice(2));
});
