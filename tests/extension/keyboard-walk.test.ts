import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit';
import { aRun, aShop } from './a-shop';
import { axeViolations } from './axe';
import { type ExtensionBrowser, launchExtension } from './browser';
import { noTab, openSeeded } from './seeded-popup';
import { ask, auditByButton, auditOf, ended, runOnce } from './session';
import { page, type Site, startSite } from './site';
import { themeNames, wear } from './themes';

let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  site = await startSite({
    '/kites': page(
      'Kites',
      `<h1>Kites</h1><a id="red" href="#red">Red kite</a> <a id="blue" href="#blue">Blue kite</a>
       <label>Colour <input></label> <iframe title="Wind" srcdoc="<button>Wind</button>"></iframe> <button>Buy</button>`,
      '<style>#blue:focus { outline: none }</style>',
    ),
  });
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

describe('A walk by keyboard', () => {
  it('is recorded as the person presses Tab, through frames, and judged by the audit that follows', async () => {
    const tab = await extension.browser.newPage();
    await tab.goto(`${site.url}/kites`);
    const { popup, tabId, run } = await auditByButton(extension, tab);
    const before = await auditOf(popup, run);
    expect(before.checks.find(({ id }) => id === 'focus-visible')?.outcome).toBe('not-measured');
    // a popup closes when the page is turned to; a tab of the workbench stays
    const view = await extension.browser.newPage();
    await view.goto(new URL(`/workbench.html?tab=${tabId}`, popup.url()).href);
    await tab.bringToFront();
    expect(await ask(view, { type: 'walk/start', tabId })).toEqual({ ok: true, value: { frames: 2 } });
    for (let press = 0; press < 5; press += 1) {
      await tab.keyboard.press('Tab');
      await drawn(tab);
    }
    const walked = await ask(view, { type: 'walk/end', tabId });
    expect(walked.ok).toBe(true);
    const audit = await auditOf(view, await runOnce(view, tabId, { phases: ended, not: run.runId }));
    expect(audit.facts.keyboard?.stops.map(({ name, indicator }) => [name, indicator])).toEqual([
      ['Red kite', 'drawn'],
      ['Blue kite', 'none'],
      ['Colour', 'drawn'],
      ['Wind', 'drawn'],
      ['Buy', 'drawn'],
    ]);
    const found = audit.findings.filter(({ check }) => check === 'focus-visible');
    expect(found.map(({ element, certainty }) => [element?.name, certainty])).toEqual([['Blue kite', 'review']]);
  });
});

/** Resolves when the page has been drawn twice: what a key did is to be seen by then. */
function drawn(tab: Page): Promise<unknown> {
  return tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

describe('The view of the walk', () => {
  const walked: Audit = {
    ...aShop(),
    facts: {
      ...aShop().facts,
      keyboard: {
        complete: true,
        unreached: 1,
        stops: [
          stop(1, { name: 'Skip to content', indicator: 'drawn', changes: ['outline', 'background'] }),
          stop(2, { name: 'Basket', indicator: 'none' }),
          stop(3, { name: '', role: 'textbox', indicator: 'caret' }),
          stop(4, { name: 'Newsletter', indicator: 'drawn', changes: ['box-shadow of the parent'], covered: 5 }),
        ],
      },
    },
  };

  it('shows each stop with what shows it, and axe-core finds nothing', async () => {
    const view = await openKeyboard(walked);
    expect(await view.$$eval('.stop', (stops) => stops.length)).toBe(4);
    expect(await view.$eval('.stop:nth-child(2)', (each) => each.textContent)).toContain('Nothing shows it');
    for (const width of [320, 1280]) {
      await view.setViewport({ width, height: 800 });
      for (const theme of themeNames) {
        await wear(view, theme);
        expect(await axeViolations(view), `${theme} at ${width}`).toEqual([]);
      }
    }
  });
});

function stop(number: number, wanted: Partial<NonNullable<Audit['facts']['keyboard']>['stops'][number]>) {
  const plain = {
    role: 'link',
    name: 'Kites',
    seen: true,
    indicator: 'drawn',
    changes: [],
    covered: 0,
    tried: 5,
  } as const;
  return { number, ...plain, ...wanted };
}

async function openKeyboard(audit: Audit): Promise<Page> {
  const view = await openSeeded(extension, { run: aRun(noTab), audit });
  await view.goto(new URL(`/workbench.html?tab=${noTab}`, view.url()).href);
  await view.locator('.activity ::-p-text(Keyboard)').click();
  await view.waitForSelector('.keyboard');
  return view;
}
