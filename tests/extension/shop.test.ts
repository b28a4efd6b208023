import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shop, startShop } from '../sites/shop/server.mjs';
import { type ExtensionBrowser, launchExtension } from './browser';
import { overlayIn } from './overlay-seen';
import { auditOf, ended, runOnce, tabInFront } from './session';

let extension: ExtensionBrowser;
let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await shop.close();
});

describe('The demo shop', () => {
  it('is scored by one press of the toolbar button, and a click on a problem shows it on the page', async () => {
    const tab = await extension.openTab(`${shop.url}/`);
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    const run = await runOnce(popup, tabId, { phases: ended });
    expect(run.phase).toBe('done');
    const audit = await auditOf(popup, run);
    const score = String(Math.round(audit.score.value ?? -1));
    await popup.waitForFunction((value) => document.body.textContent.includes(value), {}, score);

    const withPlace = new Set(audit.findings.flatMap(({ fingerprint, element }) => (element ? [fingerprint] : [])));
    const fixes = await popup.$$('button.fix');
    const shown = await Promise.all(
      fixes.map((fix) => fix.evaluate((button) => button.getAttribute('data-fingerprint'))),
    );
    const index = shown.findIndex((fingerprint) => withPlace.has(fingerprint ?? ''));
    await fixes[index]?.click();
    await popup.waitForFunction(() => document.body.textContent.includes('Shown on the page'));
    const seen = await overlayIn(await tab.createCDPSession());
    expect(seen?.outlines.length).toBeGreaterThan(0);
  });
});
