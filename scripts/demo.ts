/**
 * Opens the extension on a page, presses the toolbar button, and tells what the audit found. `scripts/start.mjs` runs it, with
 * an address or without, and with `--headless` where there is nobody to look.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type PageResult, renderReport } from '../src/report';
import { type ExtensionBrowser, launchExtension } from '../tests/extension/browser';
import { startShop } from '../tests/sites/shop/server.mjs';
import { auditedRun } from './demo-run';
import { root } from './setup.mjs';

/** Two device pixels to a CSS pixel, so that the popup's picture is sharp. */
const sharpScreen = ['--screen-info={3200x2400 devicePixelRatio=2}'];
const outFolder = join(root, '.output/demo');

const { values, positionals } = parseArgs({ options: { headless: { type: 'boolean' } }, allowPositionals: true });
process.exitCode = await demonstrate(positionals[0], values.headless ?? false);

async function demonstrate(address: string | undefined, headless: boolean): Promise<number> {
  const shop = address === undefined ? await startShop() : undefined;
  const url = address ?? `${shop?.url}/`;
  const chromium = await launchExtension({ headless, args: headless ? sharpScreen : [] });
  try {
    const popup = await openPopup(chromium, url);
    const status = await report(popup, { url, outcome: await auditedRun(popup) });
    if (!headless) await closedByHand(chromium);
    return status;
  } finally {
    await chromium.close();
    await shop?.close();
  }
}

async function openPopup(chromium: ExtensionBrowser, url: string): Promise<Page> {
  const page = await chromium.openTab(url);
  process.stdout.write(`Auditing ${page.url()} from the toolbar button\n\n`);
  return chromium.clickToolbarButton(page);
}

/** Leaves picture and audit in the folder, and prints the scorecard. */
async function report(popup: Page, result: PageResult): Promise<number> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  await popup.screenshot({ path: join(outFolder, 'popup.png') });
  writeFileSync(join(outFolder, 'audit.json'), `${renderReport('json', [result])}\n`);
  process.stdout.write(`${renderReport('text', [result])}\n\nThe popup's picture and the audit are in .output/demo/\n`);
  return result.outcome.ok ? 0 : 1;
}

async function closedByHand({ browser }: ExtensionBrowser): Promise<void> {
  process.stdout.write('Close the browser to end.\n');
  await new Promise((resolve) => browser.once('disconnected', resolve));
}
