import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser';
import { ask, ended, openParsed, runOnce, tabInFront } from './session';
import { page, type Site, startSite } from './site';

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>`;

let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  site = await startSite({
    '/plain': page('Plain', '<p>One</p>'),
    '/leaflet': { body: pdf, headers: { 'content-type': 'application/pdf' } },
    '/drawing': {
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Kite</text></svg>',
      headers: { 'content-type': 'image/svg+xml' },
    },
    '/notes': { body: 'Notes', headers: { 'content-type': 'text/plain' } },
  });
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

/** Addresses below the site begin with a slash. */
const refused = [
  ['chrome://version/', 'browser-page'],
  ['about:blank', 'withheld'],
  ['data:text/html,<h1>Kites</h1>', 'withheld'],
  ['view-source:{url}/plain', 'withheld'],
  ['{url}/leaflet', 'pdf'],
  ['{url}/drawing', 'not-html'],
  ['{url}/notes', 'not-html'],
] as const;

describe('A page that cannot be audited', () => {
  it.each(refused)('%s is refused with the reason %s before anything is tried', async (address, reason) => {
    const url = address.replace('{url}', site.url);
    const tab = await extension.browser.newPage();
    await tab.goto(url);
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    const state = await ask(popup, { type: 'tab/state', tabId, byButton: true });
    expect(state).toMatchObject({ ok: true, value: { reason } });
    await popup.waitForFunction(() => document.body.textContent.includes('This page can’t be audited'));
    await popup.close();
    await tab.close();
  });

  it('says that the browser could not load it', async () => {
    const tab = await extension.browser.newPage();
    const shown = tab.waitForFrame((frame) => frame.url().startsWith('chrome-error://'));
    await tab.goto('http://nowhere.invalid/').catch(() => undefined);
    await shown;
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    const state = await ask(popup, { type: 'tab/state', tabId, byButton: true });
    expect(state).toMatchObject({ ok: true, value: { reason: 'no-page' } });
    await tab.close();
  });

  it('does not keep the next page of its tab from being audited', async () => {
    const tab = await openParsed(extension, `${site.url}/leaflet`);
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    await ask(popup, { type: 'audit/start', tabId });
    const first = await runOnce(popup, tabId, { phases: ended });
    expect(first).toMatchObject({ phase: 'failed', error: { code: 'not-auditable' }, url: `${site.url}/leaflet` });
    await popup.close();
    await tab.goto(`${site.url}/plain`);
    const again = await extension.clickToolbarButton(tab);
    expect(await runOnce(again, tabId, { phases: ended, not: first.runId })).toMatchObject({ phase: 'done' });
  });
});
