import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser';
import { type AuditedTab, ask, auditByButton, ended, hasRun, runOnce, storedAudits, tabInFront } from './session';
import { page, type Site, startSite } from './site';

/** So many rows that axe-core is busy with them for a while, and too few to be asked about. */
const busy = Array.from({ length: 1200 }, (_, n) => `<p><a href="/plain?${n}">Kite <b>${n}</b></a></p>`).join('');

let extension: ExtensionBrowser;
let site: Site;
/** A page of the extension's own in the background: reads what is stored when no popup is open. */
let reader: Page;

beforeAll(async () => {
  site = await startSite({ '/plain': page('Plain', '<p>One</p>'), '/busy': page('Busy', busy) });
  extension = await launchExtension();
  reader = await extension.openExtensionPage('/manifest.json');
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

beforeEach(async () => {
  const pages = await extension.browser.pages();
  await Promise.all(pages.filter((open) => open !== reader && open !== pages[0]).map((open) => open.close()));
});

/** An audit that is in its second phase: the first is scored and stored. */
async function auditUnderWay(): Promise<Omit<AuditedTab, 'run'> & { readonly runId: string }> {
  const tab = await extension.openTab(`${site.url}/busy`);
  const popup = await extension.clickToolbarButton(tab);
  const tabId = await tabInFront(popup);
  await ask(popup, { type: 'audit/start', tabId });
  const { runId } = await runOnce(reader, tabId, { phases: ['axe'] });
  return { page: tab, popup, tabId, runId };
}

describe('An audit under way', () => {
  it('goes on when the popup closes, and a new popup finds the same run', async () => {
    const { page: tab, popup, tabId, runId } = await auditUnderWay();
    await popup.close();
    const again = await extension.clickToolbarButton(tab);
    expect(await ask(again, { type: 'audit/start', tabId })).toEqual({ ok: true, value: { runId } });
    expect(await runOnce(again, tabId, { phases: ended })).toMatchObject({ phase: 'done', runId, auditId: runId });
  });

  it('shows as interrupted once its worker was killed, keeps what it had, and can be had again', async () => {
    const { popup, tabId, runId } = await auditUnderWay();
    await extension.killServiceWorker();
    await ask(popup, { type: 'tab/state', tabId });
    expect(await runOnce(popup, tabId, { phases: ended })).toMatchObject({ phase: 'interrupted', auditId: runId });
    expect((await storedAudits(reader)).map(({ id }) => id)).toContain(runId);
    await ask(popup, { type: 'audit/start', tabId });
    expect(await runOnce(popup, tabId, { phases: ended, not: runId })).toMatchObject({ phase: 'done' });
  });

  it('is dropped when the tab goes elsewhere, and nothing is stored under the new address', async () => {
    const { page: tab, tabId, runId } = await auditUnderWay();
    await tab.goto(`${site.url}/plain`);
    const run = await runOnce(reader, tabId, { phases: ended });
    expect(run).toMatchObject({ phase: 'failed', error: { code: 'navigated' }, url: `${site.url}/busy` });
    expect(run.auditId).toBeUndefined();
    const stored = await storedAudits(reader);
    expect(stored.map(({ id }) => id)).not.toContain(runId);
    expect(stored.map(({ url }) => url)).not.toContain(`${site.url}/plain`);
  });

  it('is dropped with its tab', async () => {
    const { page: tab, tabId, runId } = await auditUnderWay();
    await tab.close();
    await ask(reader, { type: 'audit/cancel', tabId });
    await expect.poll(() => hasRun(reader, tabId), { timeout: 30_000 }).toBe(false);
    expect((await storedAudits(reader)).map(({ id }) => id)).not.toContain(runId);
  });

  it('ends when it is cancelled, and keeps its first phase', async () => {
    const { tabId, runId } = await auditUnderWay();
    await ask(reader, { type: 'audit/cancel', tabId });
    const run = await runOnce(reader, tabId, { phases: ended });
    expect(run).toMatchObject({ phase: 'failed', error: { code: 'aborted' }, auditId: runId });
  });

  it('keeps its first phase, marked, when the page shows another route', async () => {
    const { page: tab, tabId, runId } = await auditUnderWay();
    await tab.evaluate(() => history.pushState(null, '', '/another'));
    const run = await runOnce(reader, tabId, { phases: ended });
    expect(run).toMatchObject({ phase: 'done', stale: 'route', auditId: runId });
  });
});

describe('An audit that is done', () => {
  it.each([
    ['route', 'another route', (tab: Page) => tab.evaluate(() => history.pushState(null, '', '/another'))],
    ['reloaded', 'the page loaded anew', (tab: Page) => tab.reload()],
    ['navigated', 'another page of the site', (tab: Page) => tab.goto(`${site.url}/plain?next`)],
    ['grant-ended', 'another site', (tab: Page) => tab.goto(`${site.otherUrl}/plain`)],
  ] as const)('is marked as %s after %s', async (stale, _, leave) => {
    const {
      page: tab,
      popup,
      tabId,
      run,
    } = await auditByButton(extension, await extension.openTab(`${site.url}/plain`));
    await popup.close();
    await leave(tab);
    expect(await runOnce(reader, tabId, { stale })).toMatchObject({ phase: 'done', runId: run.runId });
  });

  it('stays good through a jump within the page and a filter kept in its address', async () => {
    const { page: tab, popup, tabId } = await auditByButton(extension, await extension.openTab(`${site.url}/plain`));
    await tab.evaluate(() => {
      location.hash = '#reviews';
      history.replaceState(null, '', '?color=red');
    });
    await ask(popup, { type: 'tab/state', tabId });
    expect((await runOnce(popup, tabId, { phases: ended })).stale).toBeUndefined();
    // the page still tells of what is a change
    await tab.evaluate(() => history.pushState(null, '', '/another'));
    await runOnce(popup, tabId, { stale: 'route' });
  });

  it('can be made anew by the toolbar button on a site whose grant had ended', async () => {
    const first = await auditByButton(extension, await extension.openTab(`${site.url}/plain`));
    await first.popup.close();
    await first.page.goto(`${site.otherUrl}/plain`);
    await runOnce(reader, first.tabId, { stale: 'grant-ended' });
    const popup = await extension.clickToolbarButton(first.page);
    await ask(popup, { type: 'audit/start', tabId: first.tabId });
    const run = await runOnce(popup, first.tabId, { phases: ended, not: first.run.runId });
    expect(run).toMatchObject({ phase: 'done', url: `${site.otherUrl}/plain` });
  });
});

describe('Reload and audit', () => {
  it('audits the page as it comes anew', async () => {
    const { popup, tabId, run } = await auditByButton(extension, await extension.openTab(`${site.url}/plain`));
    await ask(popup, { type: 'tab/reload', tabId });
    expect(await runOnce(reader, tabId, { phases: ended, not: run.runId })).toMatchObject({ phase: 'done' });
  });
});

describe('Audit in 3 seconds', () => {
  it('counts down and then audits', async () => {
    const popup = await extension.clickToolbarButton(await extension.openTab(`${site.url}/plain`));
    const tabId = await tabInFront(popup);
    // The popup audits by itself as it opens; a start while that runs would join it.
    await runOnce(popup, tabId, { phases: ended });
    await ask(popup, { type: 'audit/start', tabId, delayMs: 3000 });
    const waiting = await runOnce(popup, tabId, { phases: ['waiting'] });
    expect(waiting.progress?.total).toBe(3);
    expect(await runOnce(popup, tabId, { phases: ['done'] })).toMatchObject({ runId: waiting.runId });
  });
});
