import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRun, aShop, shopFindings } from './a-shop';
import { axeViolations } from './axe';
import { type ExtensionBrowser, launchExtension } from './browser';
import { noTab, openSeeded, type Seed } from './seeded-popup';
import { themeNames, wear } from './themes';

let chromium: ExtensionBrowser;

beforeAll(async () => {
  chromium = await launchExtension();
});

afterAll(async () => {
  await chromium.close();
});

interface Look {
  readonly what: string;
  readonly seeded: Seed;
  arrange?(page: Page): Promise<void>;
}

const skipped = { audited: 1, skipped: 1, skippedUrls: ['https://pay.example/card'] };
const facts = { targets: { examined: 1 }, search: [], vitals: {}, frames: skipped };

const looks: readonly Look[] = [
  {
    what: 'the tree, open',
    seeded: { run: aRun(noTab, { stale: 'route' }), audit: aShop(shopFindings, { facts }) },
    arrange: async (page) => {
      await page.focus('[role=treeitem]');
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown'] as const) await page.keyboard.press(key);
    },
  },
  {
    what: 'a problem in full',
    seeded: { run: aRun(noTab), audit: aShop() },
    arrange: async (page) => {
      await page.keyboard.press('F8');
      await page.waitForSelector('.detail');
    },
  },
  {
    what: 'the menu',
    seeded: { run: aRun(noTab), audit: aShop() },
    arrange: async (page) => {
      await page.click('[aria-haspopup=menu]');
      await page.waitForSelector('[role=menu]');
    },
  },
  {
    what: 'rules running, on a page that asks',
    seeded: { run: aRun(noTab, { phase: 'asking', elementCount: 41_230 }), audit: aShop() },
  },
  {
    what: 'rules running',
    seeded: { run: aRun(noTab, { phase: 'axe', progress: { done: 61, total: 96 } }), audit: aShop() },
  },
  { what: 'the empty popup', seeded: {} },
  { what: 'the countdown', seeded: { run: aRun(noTab, { phase: 'waiting', progress: { done: 2, total: 3 } }) } },
  {
    what: 'a failure',
    seeded: { run: aRun(noTab, { phase: 'failed', error: { code: 'timeout', message: 'It took over 20 s.' } }) },
  },
];

describe('axe-core finds nothing in', () => {
  it.each(looks)('$what, in every theme', async ({ seeded, arrange }) => {
    const page = await openSeeded(chromium, seeded);
    await arrange?.(page);
    for (const theme of themeNames) {
      await wear(page, theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await page.close();
  });
});

it('axe-core would have found a fault', async () => {
  const page = await openSeeded(chromium, { run: aRun(noTab), audit: aShop() });
  await page.addStyleTag({ content: '.coverage { color: #ccc; }' });
  await wear(page, 'light');
  expect(await axeViolations(page)).toEqual([expect.stringContaining('color-contrast: <p class="coverage"')]);
});
