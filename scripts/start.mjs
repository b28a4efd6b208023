// @ts-check
/**
 * `npm start [-- <address>]`: builds, opens a real browser with the extension on the demo shop or the address, and scores it
 * from the toolbar button. Without a display the same happens headless, and the results are left in `.output/demo/`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureBrowser, ensureInstalled, root, runScript, SetupError, toolsNode } from './setup.mjs';

function readArguments() {
  try {
    const options = /** @type {const} */ ({
      browser: { type: 'string' },
      headless: {
        type: 'boolean',
        default: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
      },
    });
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [url] = positionals;
    if (url !== undefined && !/^https?:\/\//.test(url))
      throw new Error(`${url} is no address: it has to start with http`);
    return { ...values, url };
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The part that needs the packages, in a process of its own, on the Node that came with them.
 * @param {readonly string[]} args
 * @param {string} browser
 * @returns {Promise<number>}
 */
function demonstrate(args, browser) {
  const env = { ...process.env, PLUMBLINE_BROWSER: browser };
  const child = spawn(toolsNode(), [join(root, '.output/cli/demo.js'), ...args], { env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

await runScript(() => {
  const { browser, headless, url } = readArguments();
  ensureInstalled();
  const path = ensureBrowser(browser);
  build(['chrome']);
  return demonstrate([...(headless ? ['--headless'] : []), ...(url === undefined ? [] : [url])], path);
});
