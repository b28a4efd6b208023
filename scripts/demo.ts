/** Opens the extension on a page, presses the toolbar button, and tells what the audit found. `scripts/start.mjs` runs it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchExtension } from '../tests/extension/browser';
import { startShop } from '../tests/sites/shop/server.mjs';
import { type AuditedRun, auditedRun } from './demo-run';
import { scorecard } from './scorecard';
import { root } from './setup.mjs';

const outFolder = join(root, '.output/demo');

const { values, positionals } = parseArgs({ options: { headless: { type: 'boolean' } }, allowPositionals: true });
const headless = values.headless ?? false;
process.exitCode = await demonstrate(positionals[0]);

async function demonstrate(address: string | undefined): Promise<number> {
  const shop = address === undefined ? await startShop() : undefined;
  const args = headless ? ['--force-device-scale-factor=2'] : [];
  const chromium = await launchExtension({ headless, args });
  try {
    const popup = await openPopup(chromium, address ?? shop?.url ?? '');
    const run = await auditedRun(popup);
    const status = await report(popup, run);
    if (!headless) await closedByHand(chromium);
    return status;
  } finally {
    await chromium.close();
    await shop?.close();
  }
}

async function openPopup(chromium: ExtensionBrowser, url: string): Promise<Page> {
  const page = await chromium.openTab(url);
  process.stdout.write(`Auditing ${page.url()} from the toolbar button\n`);
  return chromium.clickToolbarButton(page);
}

/** Leaves audit and picture in the folder, and prints the scorecard. */
async function report(popup: Page, { audit, error }: AuditedRun): Promise<number> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  await popup.screenshot({ path: join(outFolder, 'popup.png') });
  if (audit === undefined) {
    process.stderr.write(`The page was not audited: ${error ?? 'no reason was given'}\n`);
    return 1;
  }
  writeFileSync(join(outFolder, 'audit.json'), `${JSON.stringify(audit, null, 2)}\n`);
  process.stdout.write(`\n${scorecard(audit)}\n\nPopup and audit are in .output/demo/\n`);
  return 0;
}

async function closedByHand({ browser }: ExtensionBrowser): Promise<void> {
  process.stdout.write('Close the browser to end.\n');
  await new Promise((resolve) => browser.once('disconnected', resolve));
}
