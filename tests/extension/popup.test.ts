import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/audit';
import { hiddenWhileLoading } from '../../src/model/facts/vitals';
import { aRun, aShop, shopFindings } from './a-shop';
import { type ExtensionBrowser, launchExtension } from './browser';
import { askedOf, auditId, noTab, openSeeded, type Seed, type Stub, seed } from './seeded-popup';

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

const textOf = (page: Page, selector = '.popup'): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

/** What the focus is on, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
  );

/** A row of the tree by what it begins with. */
const rowOf = async (page: Page, title: string): Promise<ElementHandle | undefined> => {
  const rows = await page.$$('[role=treeitem]');
  const titles = await Promise.all(rows.map((row) => row.evaluate((element) => element.textContent ?? '')));
  return rows[titles.findIndex((text) => text.startsWith(title))];
};

async function press(page: Page, ...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const clickButton = (page: Page, name: string): Promise<void> =>
  page.locator(`:is(button, vscode-button) ::-p-text(${name})`).click();

const scored: Seed = { run: aRun(noTab), audit: aShop() };

interface State {
  readonly what: string;
  readonly seeded: Seed;
  readonly stub?: Stub;
  readonly says: readonly string[];
  /** A button's name and what pressing it asks for. */
  readonly way?: readonly [string, Readonly<Record<string, unknown>>];
}

const unseen: CheckReport = {
  id: 'perf-lcp',
  outcome: 'not-measured',
  examined: 0,
  timeMs: 0,
  reason: hiddenWhileLoading,
};

const states: readonly State[] = [
  {
    what: 'nothing audited yet',
    seeded: {},
    says: ['Not audited yet', 'Nothing leaves your browser.'],
    way: ['Audit this page', { type: 'audit/start', tabId: noTab }],
  },
  {
    what: 'a page that can’t be audited',
    seeded: {},
    stub: { answers: { 'tab/state': { ok: true, value: { tabId: noTab, reason: 'store', granted: false } } } },
    says: ['This page can’t be audited', 'Browsers keep extensions out of this site.'],
  },
  {
    what: 'a countdown',
    seeded: { run: aRun(noTab, { phase: 'waiting', progress: { done: 2, total: 3 } }) },
    says: ['2', 'Get the page ready', 'Auditing in 2 s'],
    way: ['Cancel', { type: 'audit/cancel', tabId: noTab }],
  },
  {
    what: 'the first second',
    seeded: { run: aRun(noTab, { phase: 'own' }) },
    says: ['Reading the page', 'Cancel'],
  },
  {
    what: 'accessibility rules still running',
    seeded: { run: aRun(noTab, { phase: 'axe', progress: { done: 61, total: 96 } }), audit: aShop() },
    says: ['Accessibility rules 61 of 96', 'Checklist · Shop'],
    way: ['Cancel', { type: 'audit/cancel', tabId: noTab }],
  },
  {
    what: 'a page so large that it asks first',
    seeded: { run: aRun(noTab, { phase: 'asking', elementCount: 41_230 }), audit: aShop() },
    says: ['This page is very large', '41,230 elements'],
    way: ['Run them', { type: 'audit/allow-axe', tabId: noTab, allow: true }],
  },
  {
    what: 'the question before there are results',
    seeded: { run: aRun(noTab, { phase: 'asking', elementCount: 41_230 }) },
    says: ['This page is very large', 'Reading the page'],
    way: ['Skip them', { type: 'audit/allow-axe', tabId: noTab, allow: false }],
  },
  {
    what: 'vitals that only a reload can bring',
    seeded: { run: aRun(noTab), audit: aShop(shopFindings, { checks: [unseen] }) },
    says: ['The tab was out of sight while it loaded'],
    way: ['Reload and audit', { type: 'tab/reload', tabId: noTab }],
  },
  {
    what: 'an audit that failed',
    seeded: { run: aRun(noTab, { phase: 'failed', error: { code: 'timeout', message: 'It took over 20 s.' } }) },
    says: ['The audit did not finish', 'It took over 20 s.'],
    way: ['Retry', { type: 'audit/start', tabId: noTab }],
  },
  {
    what: 'an interrupted audit with results',
    seeded: { run: aRun(noTab, { phase: 'interrupted' }), audit: aShop() },
    says: ['The audit was interrupted', 'What had been found is kept.', 'Fix first'],
    way: ['Retry', { type: 'audit/start', tabId: noTab }],
  },
  {
    what: 'a run whose worker is gone',
    seeded: { run: aRun(noTab, { phase: 'own', heartbeatAt: Date.now() - 60_000 }) },
    says: ['The audit was interrupted', 'before anything was found'],
    way: ['Retry', { type: 'audit/start', tabId: noTab }],
  },
  {
    what: 'results of the view before',
    seeded: { run: aRun(noTab, { stale: 'route' }), audit: aShop() },
    says: ['The page has moved on to another view since this audit'],
    way: ['Audit again', { type: 'audit/start', tabId: noTab }],
  },
  {
    what: 'a grant that has ended',
    seeded: { run: aRun(noTab, { stale: 'grant-ended' }), audit: aShop() },
    stub: { answers: { 'tab/state': { ok: true, value: { tabId: noTab, granted: false, shortcut: 'Alt+P' } } } },
    says: ['Access to this page has ended', 'Press the toolbar button (Alt+P)', 'Allow this site'],
  },
  {
    what: 'frames that were not audited',
    seeded: {
      run: aRun(noTab),
      audit: aShop(shopFindings, {
        facts: {
          targets: { examined: 1 },
          search: [],
          vitals: {},
          frames: { audited: 1, skipped: 2, skippedUrls: ['https://pay.example/card', 'about:srcdoc'] },
        },
      }),
    },
    says: ['2 frames were not audited', 'pay.example', 'Allow all sites'],
  },
  {
    what: 'nothing found',
    seeded: { run: aRun(noTab), audit: aShop([]) },
    says: ['Nothing was found that gets in a customer’s way.', 'Nothing to fix was found'],
    way: ['Audit again', { type: 'audit/start', tabId: noTab }],
  },
];

describe('The popup shows', () => {
  it.each(states)('$what', async ({ seeded, stub, says, way }) => {
    const page = await openSeeded(chromium, seeded, stub);
    for (const sentence of says) {
      await page.waitForFunction(
        (wanted) => document.querySelector('.popup')?.textContent?.toLowerCase().includes(wanted),
        {},
        sentence.toLowerCase(),
      );
    }
    if (!way) return;
    await clickButton(page, way[0]);
    expect(await askedOf(page)).toContainEqual(way[1]);
  });

  it('the sentence first, then the score with its range, the counts and what was measured', async () => {
    const page = await openSeeded(chromium, scored);
    const { score } = aShop();
    const text = await textOf(page, '.summary');
    expect(text.indexOf('Add to basket can’t be tapped: We use cookies lies on top.')).toBe(0);
    expect(await page.$eval('.ring', (ring) => ring.getAttribute('aria-label'))).toBe(
      `Score ${Math.round(score.value ?? 0)} of 100, between ${Math.round(score.low ?? 0)} and ${Math.round(score.high ?? 0)} once you have answered`,
    );
    expect(text).toContain('3 errors');
    expect(text).toContain('3 answers narrow the range');
  });

  it('a group with nothing to test as that, and never as zero', async () => {
    const page = await openSeeded(chromium, scored);
    const row = await rowOf(page, 'Forms and checkout');
    expect(await row?.$('.bar')).toBeNull();
    expect(await row?.evaluate((element) => element.textContent)).toBe('Forms and checkout: nothing to test–');
  });

  it('the same run going on when it is opened again, and each step of it as it is stored', async () => {
    const run = aRun(noTab, { phase: 'axe', progress: { done: 10, total: 96 } });
    const first = await openSeeded(chromium, { run, audit: aShop() });
    await first.close();
    const page = await openSeeded(chromium, { run, audit: aShop() });
    expect(await textOf(page, '.status')).toContain('Accessibility rules 10 of 96');
    await seed(page, { run: { ...run, progress: { done: 50, total: 96 } }, audit: aShop() });
    await page.waitForSelector('[role=progressbar][aria-valuenow="52"]');
    await seed(page, { run: aRun(noTab), audit: aShop([]) });
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('Audited'));
    await page.waitForFunction(() => document.querySelector('.headline')?.textContent?.startsWith('Nothing was found'));
    expect(await page.$eval('[role=status]', (region) => region.textContent)).toContain('Audit done.');
  });

  it('what went wrong with what was asked', async () => {
    const error = { code: 'not-auditable', message: 'The browser keeps extensions out.' };
    const page = await openSeeded(chromium, {}, { answers: { 'audit/start': { ok: false, error } } });
    await clickButton(page, 'Audit this page');
    await page.waitForSelector('.banner-error');
    expect(await textOf(page, '.banner-error')).toContain('The browser keeps extensions out.');
    await clickButton(page, 'Dismiss');
    await page.waitForSelector('.banner-error', { hidden: true });
  });

  it('page text as text', async () => {
    const name = '<img src=x onerror="document.title = 1">';
    const findings = shopFindings.map((finding) =>
      finding.element ? { ...finding, element: { ...finding.element, name, snippet: name } } : finding,
    );
    const page = await openSeeded(chromium, { run: aRun(noTab, { title: name }), audit: aShop(findings) });
    await press(page, 'F8');
    await page.waitForSelector('.detail');
    expect(await textOf(page, '.code')).toBe(name);
    expect(await page.$('img')).toBeNull();
  });
});

describe('By keyboard', () => {
  it('one walks the tree, opens a problem, and comes back to it', async () => {
    const page = await openSeeded(chromium, scored);
    await page.focus('[role=treeitem]');
    await press(page, 'ArrowRight', 'ArrowDown');
    expect(await focused(page)).toBe('Taps go where they aim: 1 problem');
    await press(page, 'ArrowRight', 'ArrowRight');
    const finding = await focused(page);
    expect(finding).toContain('Error: ');
    await press(page, 'Enter');
    await page.waitForSelector('.detail h2:focus');
    expect(await askedOf(page)).toContainEqual({
      type: 'finding/reveal',
      tabId: noTab,
      auditId,
      fingerprint: 'target-covered-other-0',
    });
    expect(await textOf(page, '.evidence')).toContain('.reply');
    expect(await page.$eval('.picture', (picture) => picture.getAttribute('aria-label'))).toBe(
      'Reply is 46 by 20 px; beside or over it: Delete',
    );
    await press(page, 'Escape');
    await page.waitForSelector('.detail', { hidden: true });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');
    expect(await focused(page)).toBe(finding);
    expect(await askedOf(page)).toContainEqual({ type: 'finding/hide', tabId: noTab });
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await focused(page)).toMatch(/^Touch and click: \d+ of 100$/);
    expect(await page.$$eval('[role=treeitem]', (rows) => rows.length)).toBe(9);
  });

  it('Home, End, letters and * work as in a tree', async () => {
    const page = await openSeeded(chromium, scored);
    await page.focus('[role=treeitem]');
    await press(page, 'End');
    expect(await focused(page)).toMatch(/^Respect/);
    await press(page, 's');
    expect(await focused(page)).toMatch(/^Site search/);
    await press(page, 'Home');
    expect(await focused(page)).toMatch(/^Touch and click/);
    await page.keyboard.type('*');
    await page.waitForFunction(() => document.querySelectorAll('[role=treeitem][aria-level="2"]').length > 9);
  });

  it('only one row can be tabbed to', async () => {
    const page = await openSeeded(chromium, scored);
    expect(await page.$$eval('[role=treeitem][tabindex="0"]', (rows) => rows.length)).toBe(1);
    await page.focus('[role=treeitem]');
    await press(page, 'ArrowDown', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('fix');
    await page.keyboard.down('Shift');
    await press(page, 'Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toMatch(/^Site search/);
  });

  it('thousands of problems come fifty at a time, and the focus goes on to the next', async () => {
    const page = await openSeeded(chromium, scored);
    await page.focus('[role=treeitem]');
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await page.waitForSelector('[aria-level="3"]');
    expect(await page.$$eval('[aria-level="3"]', (rows) => rows.length)).toBe(51);
    await page.locator('.row-more').click();
    await page.waitForFunction(() => document.querySelectorAll('[aria-level="3"]').length === 101);
    expect(await focused(page)).toContain('Size 51');
    expect(await page.$eval('.row-more', (row) => row.textContent)).toBe('Show 20 more');
  });

  it('the menu is a menu', async () => {
    const page = await openSeeded(chromium, scored);
    await page.focus('[aria-haspopup=menu]');
    await press(page, 'Enter');
    await page.waitForSelector('[role=menuitem]:focus');
    expect(await focused(page)).toBe('Audit again');
    await press(page, 'ArrowDown', 'Enter');
    expect(await askedOf(page)).toContainEqual({ type: 'audit/start', tabId: noTab, delayMs: 3000 });
    await page.waitForSelector('[aria-haspopup=menu]:focus');
    await press(page, 'Enter');
    await page.waitForSelector('[role=menuitem]:focus');
    await press(page, 'End');
    expect(await focused(page)).toBe('Brochure site');
    expect(await page.$eval('[aria-checked=true]', (choice) => choice.textContent)).toBe('Shop');
    await press(page, 'Enter');
    await page.waitForFunction(() => Reflect.get(globalThis, 'asked').some((one: { profile?: string }) => one.profile));
    expect(await askedOf(page)).toContainEqual({ type: 'audit/start', tabId: noTab, profile: 'brochure' });
    await page.waitForSelector('[aria-haspopup=menu]:focus');
    await press(page, 'ArrowDown');
    await page.waitForSelector('[role=menu]');
    await press(page, 'Escape');
    await page.waitForSelector('[role=menu]', { hidden: true });
    expect(await focused(page)).toBe('More actions');
  });

  it('F8 and Shift+F8 walk the problems', async () => {
    const page = await openSeeded(chromium, scored);
    await press(page, 'F8', 'F8');
    expect(await textOf(page, '.detail-bar')).toContain('2 of 128');
    await page.keyboard.down('Shift');
    await press(page, 'F8', 'F8');
    await page.keyboard.up('Shift');
    expect(await textOf(page, '.detail-bar')).toContain('128 of 128');
  });
});

describe('What was open', () => {
  it('is open again when the popup is', async () => {
    const page = await openSeeded(chromium, scored);
    await press(page, 'F8');
    const title = await textOf(page, '#detail-title');
    await page.waitForFunction(
      async (key) => 'selected' in Object((await chrome.storage.session.get(key))[key]),
      {},
      `view:${noTab}`,
    );
    await page.reload();
    await page.waitForSelector('.detail');
    expect(await textOf(page, '#detail-title')).toBe(title);
  });
});
