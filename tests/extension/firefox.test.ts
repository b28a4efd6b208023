import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Shop, startShop } from '../sites/shop/server.mjs';
import { type FirefoxWithExtension, launchFirefox } from './firefox';

/** Firefox starts and runs slowly beside others. */
const auditedWithinMs = 90_000;

let firefox: FirefoxWithExtension;
let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
  firefox = await launchFirefox();
});

afterAll(async () => {
  await firefox.close();
  await shop.close();
});

describe('The demo shop in Firefox', () => {
  it('is scored by one press of the toolbar button, and a click on a problem shows it on the page', async () => {
    const tab = await firefox.openTab(`${shop.url}/`);
    const popup = await firefox.clickToolbarButton();
    await popup.waitFor((document) => document.body.textContent.includes('Audited '), auditedWithinMs);
    const text = await popup.evaluate((document) => document.body.textContent, z.string());
    expect(text).toContain('Fix first');
    expect(text).toMatch(/\d+ % measured/);
    // Firefox measures neither layout shifts nor long frames, so that half of load speed is missing and the score may be provisional.
    expect(text).toMatch(/Touch and click: \d+ of 100/);

    await popup.evaluate(
      (document) => void document.querySelector<HTMLElement>('button.fix .row-sub bdi')?.click(),
      z.null(),
    );
    await popup.waitFor((document) => document.body.textContent.includes('Shown on the page'));
    const last = await tab.evaluate(() => document.documentElement.lastElementChild?.getAttribute('popover'));
    expect(last).toBe('manual');
  });
});
