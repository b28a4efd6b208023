import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aRun, aShop, found, shopFindings } from './a-shop';
import { axeViolations } from './axe';
import { type ExtensionBrowser, launchExtension } from './browser';
import { askedOf, auditId, noTab, openSeeded, type Seed } from './seeded-popup';
import { type Theme, themeNames, wear } from './themes';
import { focused, openWorkbench as open, scored, typeFilter } from './workbench-page';

let chromium: ExtensionBrowser;

beforeAll(async () => {
  chromium = await launchExtension();
});

afterAll(async () => {
  await chromium.close();
});

afterEach(async () => {
  const [, ...others] = await chromium.browser.pages();
  await Promise.all(others.map((other) => other.close()));
});

const openWorkbench = (seeded: Seed, width?: number) => open(chromium, seeded, width);

describe('The problems', () => {
  it('are filtered as they are typed for, and back with Escape', async () => {
    const page = await openWorkbench(scored);
    await typeFilter(page, '@review !@group:search');
    await page.waitForFunction(() => document.querySelector('#filter-note')?.textContent === '2 problems shown');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#filter-note')?.textContent === '128 problems shown');
    await typeFilter(page, '@nonsense');
    await page.waitForSelector('.filter-note');
  });

  it('are filtered by a click on their counts', async () => {
    const page = await openWorkbench(scored);
    await page.click('.quick.mark-review');
    await page.waitForFunction(() => document.querySelector('#filter-note')?.textContent === '3 problems shown');
    expect(await page.$eval('.filter-box', (input) => Reflect.get(input, 'value'))).toBe('@review');
    await page.click('.quick.mark-review');
    await page.waitForFunction(() => document.querySelector('#filter-note')?.textContent === '128 problems shown');
  });

  it('are walked, closed and opened by keys; what is walked to is shown beside', async () => {
    const page = await openWorkbench(scored);
    await page.focus('[role=row][tabindex="0"]');
    for (const key of ['ArrowDown', 'ArrowDown'] as const) await page.keyboard.press(key);
    expect(await focused(page)).toContain('Add to basket');
    await page.waitForSelector('.detail-pane');
    await page.keyboard.press('Enter');
    expect(await askedOf(page)).toContainEqual({
      type: 'finding/reveal',
      tabId: noTab,
      auditId,
      fingerprint: 'target-covered-dead-1',
    });
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'] as const) await page.keyboard.press(key);
    expect(await focused(page)).toContain('Touch and click');
    expect(await page.$eval('[role=row][tabindex="0"]', (row) => row.getAttribute('aria-expanded'))).toBe('false');
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('Bars that stay take 34 %');
  });

  it('are walked with F8 from anywhere, around the ends', async () => {
    const page = await openWorkbench(scored);
    await page.keyboard.press('F8');
    await page.waitForFunction(() => document.querySelector('#detail-title')?.textContent?.includes('Add to basket'));
    await page.keyboard.down('Shift');
    await page.keyboard.press('F8');
    await page.keyboard.up('Shift');
    await page.waitForFunction(() => document.querySelector('#detail-title')?.textContent?.includes('Bars that stay'));
  });

  it('are ten thousand without being drawn', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      found(
        { check: 'target-nested', message: 'nested', evidence: { name: `n${index}`, outer: 'o' }, severity: 'minor' },
        index,
      ),
    );
    const page = await openWorkbench({ run: aRun(noTab), audit: aShop(many) });
    expect(await page.$$eval('[role=row]', (rows) => rows.length)).toBeLessThan(80);
    await page.focus('[role=row][tabindex="0"]');
    await page.keyboard.press('End');
    await page.waitForSelector('[role=row][aria-rowindex="10002"]:focus');
    const place = await page.$eval('[role=row]:focus', (row) => [
      row.getAttribute('aria-level'),
      row.getAttribute('aria-posinset'),
      row.getAttribute('aria-setsize'),
    ]);
    expect(place).toEqual(['3', '10000', '10000']);
    await page.keyboard.press('Home');
    await page.waitForSelector('[role=row][aria-rowindex="1"]:focus');
  });
});

it('The view that was open is open again', async () => {
  const page = await openWorkbench(scored);
  await page.click('.activity:nth-of-type(2)');
  await page.waitForSelector('.summary');
  await page.reload();
  await page.waitForSelector('.activity:nth-of-type(2)[aria-current=page]');
  await page.waitForSelector('.summary');
});

it('What was open in the popup is open here', async () => {
  const page = await openSeeded(chromium, scored);
  await page.keyboard.press('F8');
  const title = await page.$eval('#detail-title', (heading) => heading.textContent);
  await page.waitForFunction(
    async (key) => 'selected' in Object((await chrome.storage.session.get(key))[key]),
    {},
    `view:${noTab}`,
  );
  await page.goto(new URL(`/workbench.html?tab=${noTab}`, page.url()).href);
  await page.waitForSelector('.detail-pane');
  expect(await page.$eval('#detail-title', (heading) => heading.textContent)).toBe(title);
});

describe('axe-core finds nothing', () => {
  const all = themeNames;
  const one: readonly Theme[] = ['light'];

  it.each([
    [320, all],
    [400, one],
    [1280, all],
    [2560, one],
  ])('at %i px', async (width, names) => {
    const page = await openWorkbench(
      { run: aRun(noTab, { stale: 'route' }), audit: aShop(shopFindings.slice(0, 20)) },
      width,
    );
    for (const theme of names) {
      await wear(page, theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await page.keyboard.press('F8');
    await page.waitForSelector('.detail-pane');
    for (const theme of names) {
      await wear(page, theme);
      expect(await axeViolations(page), `${theme}, with a problem open`).toEqual([]);
    }
  });

  it('in the checklist', async () => {
    const page = await openWorkbench(scored, 400);
    await page.locator('.activity ::-p-text(Checklist)').click();
    await page.waitForSelector('[role=tree]');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('At the width of a side panel', () => {
  it('the keys lead through the list, and Enter lays a problem over it', async () => {
    const page = await openWorkbench(scored, 400);
    await page.focus('[role=row][tabindex="0"]');
    for (const key of ['ArrowDown', 'ArrowDown'] as const) await page.keyboard.press(key);
    expect(await page.$('.detail-pane')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#detail-title:focus');
    expect(await page.$eval('.workbench-main', (main) => main.hasAttribute('inert'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=row]:focus');
    expect(await focused(page)).toContain('Add to basket');
  });
});

it('The side panel is the workbench of the tab in front', async () => {
  const page = await chromium.openExtensionPage('/sidepanel.html');
  await page.waitForSelector('.workbench');
  // in front is the panel's own page, opened as a tab
  await page.waitForFunction(
    () => document.querySelector('#screen-title')?.textContent === 'This page can’t be audited',
  );
});
