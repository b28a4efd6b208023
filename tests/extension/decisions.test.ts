import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('A problem that is ignored', () => {
  it('leaves list, counts and score with its reason, is shown to who asks, and comes back with Ctrl+Z', async () => {
    const page = await openWorkbench(chromium, scored);
    const before = await scoreIn(page);
    await press(page, 'F8');
    await press(page, 'Delete');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('not ours');
    await press(page, 'Enter');
    await page.waitForSelector('dialog', { hidden: true });
    await says(page, '#filter-note', '127 problems');
    expect(await scoreIn(page)).not.toBe(before);
    await typeFilter(page, '@ignored');
    await says(page, '#filter-note', '1 problem ');
    await press(page, 'F8');
    await says(page, '.detail-pane', 'Ignored: not ours');
    await page.focus('[role=row][tabindex="0"]');
    await press(page, 'Control', 'z');
    await says(page, '.problems-none', 'No problem fits');
  });

  it('is listed with its check and its site, and counts again from there', async () => {
    const page = await openWorkbench(chromium, scored);
    await press(page, 'F8');
    await press(page, 'Delete');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('dense by design');
    await page.click('.ignore-choice:nth-of-type(2) input');
    await press(page, 'Enter');
    await page.waitForSelector('dialog', { hidden: true });
    await page.click('.activity:nth-of-type(3)');
    await says(page, '.ignored-entry', 'dense by design');
    await page.click('.ignored-entry button');
    await says(page, '.ignored-count', '0 ignored');
  });
});

describe('A file of decisions', () => {
  const chooseFile = async (page: Page, text: string) => {
    const path = join(await mkdtemp(join(tmpdir(), 'plumbline-')), 'plumbline.json');
    await writeFile(path, text);
    const [chooser] = await Promise.all([
      page.waitForFileChooser(),
      page.click('.ignored .ways vscode-button:nth-of-type(2)'),
    ]);
    await chooser.accept([path]);
  };

  it('is added to what there is; one that is not right is told in a sentence, and nothing is lost', async () => {
    const page = await openWorkbench(chromium, scored);
    await page.click('.activity:nth-of-type(3)');
    await chooseFile(page, '{"schema": 1, "ignore": [{"check": "target-comfort", "reason": "by design"}]}');
    await says(page, '.ignored-count', '1 ignored');
    await chooseFile(page, '{"schema": 1, "ignore": [{"reason": "why"}]}');
    await says(page, '.workbench-main', 'names no finding, no check and no site');
    await says(page, '.ignored-count', '1 ignored');
  });
});
