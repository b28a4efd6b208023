import type { Page } from 'puppeteer-core';
import { aRun, aShop } from './a-shop';
import type { ExtensionBrowser } from './browser';
import { noTab, openSeeded, type Seed } from './seeded-popup';

/** The demo shop, audited. */
export const scored: Seed = { run: aRun(noTab), audit: aShop() };

/** The workbench over what was seeded, in a tab of its own. */
export async function openWorkbench(chromium: ExtensionBrowser, seeded: Seed, width = 1280): Promise<Page> {
  const page = await openSeeded(chromium, seeded);
  await page.setViewport({ width, height: 800 });
  await page.goto(new URL(`/workbench.html?tab=${noTab}`, page.url()).href);
  await page.waitForSelector('.workbench');
  return page;
}

/** What the row or control in focus says. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

export async function typeFilter(page: Page, text: string): Promise<void> {
  await page.focus('.filter-box');
  await page.keyboard.type(text);
}

/** Presses a key with others held. */
export async function press(page: Page, ...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  const last = keys.at(-1);
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  if (last !== undefined) await page.keyboard.press(last);
  for (const key of held.toReversed()) await page.keyboard.up(key);
}

/** Resolves once the text of what a selector finds contains this. */
export async function says(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    {},
    selector,
    text,
  );
}
