import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser';
import { focused, openWorkbench, press, says, scored, typeFilter } from './workbench-page';

let chromium: ExtensionBrowser;

beforeAll(async () => {
  chromium = await launchExtension();
});

afterAll(async () => {
  await chromium.close();
});

afterEach(async () => {
  const [first, ...others] = await chromium.browser.pages();
  const page = others[0] ?? first;
  await page?.evaluate(() => chrome.storage.local.clear());
  await Promise.all(others.map((other) => other.close()));
});

const scoreIn = (page: Page) => page.$$eval('.status-item', (items) => items.map((item) => item.textContent).join(' '));

describe('What needs a look', () => {
  it('is answered by a key each, the next one coming up by itself, and the range closes', async () => {
    const page = await openWorkbench(chromium, scored);
    expect(await scoreIn(page)).toMatch(/\(\d+ – \d+\)/);
    await typeFilter(page, '@review');
    await says(page, '#filter-note', '3 problems');
    await page.focus('[role=row][tabindex="0"]');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    const first = await focused(page);
    await press(page, 'n');
    await says(page, '#filter-note', '2 problems');
    expect(await focused(page)).not.toBe(first);
    await press(page, 'y');
    await says(page, '#filter-note', '1 problem ');
    await press(page, 'n');
    await says(page, '.problems-none', 'No problem fits');
    expect(await scoreIn(page)).not.toMatch(/\(\d+ – \d+\)/);
  });

  it('can be answered in its pane, by the same word again be left open, and by Ctrl+Z be left open too', async () => {
    const page = await openWorkbench(chromium, scored);
    await typeFilter(page, '@review');
    await press(page, 'F8');
    await page.waitForSelector('.answer');
    const pressed = () => page.$$eval('.answer-choice', (all) => all.map((one) => one.getAttribute('aria-pressed')));
    await page.click('.answer-choice.is-problem');
    await page.waitForSelector('.is-problem[aria-pressed=true]');
    await page.click('.answer-choice.is-problem');
    await page.waitForSelector('.is-problem[aria-pressed=false]');
    await page.click('.answer-choice.is-fine');
    await page.waitForSelector('.is-fine[aria-pressed=true]');
    expect(await pressed()).toEqual(['false', 'true']);
    await press(page, 'Control', 'z');
    await page.waitForSelector('.is-fine[aria-pressed=false]');
    await press(page, 'Control', 'z');
    await page.waitForSelector('.is-problem[aria-pressed=true]');
  });

  it('stays answered when the view is opened again', async () => {
    const page = await openWorkbench(chromium, scored);
    await press(page, 'F8');
    await typeFilter(page, '@review');
    await press(page, 'F8');
    await page.click('.answer-choice.is-fine');
    await page.waitForSelector('.is-fine[aria-pressed=true]');
    await page.reload();
    await page.waitForSelector('.is-fine[aria-pressed=true]');
    await typeFilter(page, '@answered');
    await says(page, '#filter-note', '1 problem ');
  });
});
