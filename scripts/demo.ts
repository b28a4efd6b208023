/**
 * Opens the extension on a page, presses the toolbar button, and tells what the audit found. `scripts/start.mjs` runs it, with
 * an address or without, and with `--headless` where there is nobody to look.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { errorFrom, fail, ok } from '../src/model/outcome';
import { type PageResult, renderReport } from '../src/report';
import { type ExtensionBrowser, launchExtension } from '../tests/extension/browser';
import { auditOf, runOnce, tabInFront } from '../tests/extension/session';
import { startShop } from '../tests/sites/shop/server.mjs';
import { root } from './setup.mjs';

/** Two device pixels to a CSS pixel, so that the popup's picture is sharp. */
const sharpScreen = ['--screen-info={3200x2400 devicePixelRatio=2}'];

const { values, positionals } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, '.output/demo') },
  },
  allowPositionals: true,
});
process.exitCode = await demonstrate(positionals[0], values.headless, values.out);

async function demonstrate(address: string | undefined, headless: boolean, folder: string): Promise<number> {
  const shop = address === undefined ? await startShop() : undefined;
  const url = address ?? `${shop?.url}/`;
  const chromium = await launchExtension({ headless, args: headless ? sharpScreen : [] });
  try {
    process.stdout.write(`Auditing ${url} from the toolbar button\n\n`);
    const result = await auditedByButton(chromium, url, folder);
    report(result, folder);
    if (!headless) await closedByHand(chromium);
    return result.outcome.ok ? 0 : 1;
  } finally {
    await chromium.close();
    await shop?.close();
  }
}

/** Audits the page as a person would, and takes the popup's picture. */
async function auditedByButton(chromium: ExtensionBrowser, url: string, folder: string): Promise<PageResult> {
  try {
    const popup = await chromium.clickToolbarButton(await chromium.openTab(url));
    const run = await runOnce(popup, await tabInFront(popup), { phases: ['asking', 'done', 'failed', 'interrupted'] });
    await takePicture(popup, folder);
    if (run.error !== undefined) return { url, outcome: { ok: false, error: run.error } };
    if (run.auditId === undefined) return { url, outcome: fail('crashed', 'The audit ended without a result.') };
    return { url, outcome: ok(await auditOf(popup, run)) };
  } catch (thrown) {
    return { url, outcome: { ok: false, error: errorFrom(thrown, 'unreachable') } };
  }
}

/** The popup once it shows the end of the run. */
async function takePicture(popup: Page, folder: string): Promise<void> {
  await popup.waitForFunction(() => document.querySelector('[role="progressbar"]') === null);
  mkdirSync(folder, { recursive: true });
  await popup.screenshot({ path: join(folder, 'popup.png') });
}

/** Leaves the audit in the folder, and prints the scorecard. */
function report(result: PageResult, folder: string): void {
  process.stdout.write(`${renderReport('text', [result])}\n`);
  if (!result.outcome.ok) return;
  writeFileSync(join(folder, 'audit.json'), `${renderReport('json', [result])}\n`);
  process.stdout.write(`\nThe popup's picture and the audit are in ${relative(process.cwd(), folder)}\n`);
}

async function closedByHand({ browser }: ExtensionBrowser): Promise<void> {
  process.stdout.write('Close the browser to end.\n');
  await new Promise((resolve) => browser.once('disconnected', resolve));
}
