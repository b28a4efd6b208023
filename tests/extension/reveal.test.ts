import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit';
import type { Finding } from '../../src/model/finding';
import { type ExtensionBrowser, launchExtension } from './browser';
import { overlayIn, type SeenOverlay, sameBox } from './overlay-seen';
import { type AuditedTab, ask, auditByButton, auditOf, ended, runOnce } from './session';
import { page, type Site, startSite } from './site';

/** A button without a name, which the audit names, behind everything that a reveal has to get past. */
const nameless = '<button type="button" style="width:40px;height:40px"></button>';
const farDown = `<div style="height:3000px"></div>
  <div style="height:200px;overflow:auto"><div style="height:900px"></div>${nameless}<div style="height:900px"></div></div>`;

const closedRoot = `<div id="shelf" style="margin-top:2500px"></div>
  <script>shelf.attachShadow({ mode: 'closed' }).innerHTML = '<a href="#nowhere">Sizes</a>'</script>`;

const removes = `${nameless}<script>
  new MutationObserver((all) => {
    for (const { addedNodes } of all) for (const node of addedNodes) node.remove();
  }).observe(document.documentElement, { childList: true });
</script>`;

const removesOnce = `${nameless}<script>
  const once = new MutationObserver(([{ addedNodes }]) => { once.disconnect(); addedNodes[0].remove(); });
  once.observe(document.documentElement, { childList: true });
</script>`;

let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  site = await startSite({
    '/far': page('Far', farDown, '<style>html { scroll-behavior: smooth } div { display: block !important }</style>'),
    '/closed': page('Closed', closedRoot),
    '/framed': page(
      'Framed',
      `<div style="height:2500px"></div><iframe src="/far" title="Inner" height="300"></iframe>`,
    ),
    '/dialog': page('Dialog', `<dialog id="box" aria-label="Box"><p>Words</p></dialog>${nameless}`),
    '/removes': page('Removes', removes),
    '/removes-once': page('Removes once', removesOnce),
    '/strict': { body: page('Strict', nameless), headers: { 'content-security-policy': "default-src 'none'" } },
  });
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

interface Revealable extends AuditedTab {
  readonly finding: Finding;
  readonly client: CDPSession;
  reveal(): Promise<unknown>;
}

/** An audited page with one of its findings: that about its nameless button, if no other check is given. */
async function audited(path: string, check = 'axe-names'): Promise<Revealable> {
  const tab = await extension.openTab(site.url + path);
  await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const made = await auditByButton(extension, tab);
  const audit = await auditOf(made.popup, made.run);
  const finding = audit.findings.find((each) => each.check === check);
  if (finding === undefined || made.run.auditId === undefined) throw new Error(`${check} found nothing`);
  const { tabId, popup } = made;
  const request = {
    type: 'finding/reveal',
    tabId,
    auditId: made.run.auditId,
    fingerprint: finding.fingerprint,
  } as const;
  const client = await tab.createCDPSession();
  return { ...made, finding, client, reveal: () => ask(popup, request) };
}

const shown = { ok: true, value: { shown: 'shown' } };

/** The overlay once it is drawn, with the element's box beside it. */
async function outlineOf(client: CDPSession, tab: Page): Promise<SeenOverlay> {
  const seen = await overlayIn(client);
  if (seen === undefined) throw new Error('No outline is on the page');
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  return seen;
}

describe('Revealing a finding', () => {
  it('scrolls through nested scrollers and outlines the element, whatever the page styles', async () => {
    const { page: tab, client, finding, reveal } = await audited('/far');
    expect(await reveal()).toEqual(shown);
    const { label, outlines } = await outlineOf(client, tab);
    const box = await tab.$eval('button', (button) => button.getBoundingClientRect().toJSON());
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(940);
    expect(sameBox(outlines[0], box)).toBe(true);
    expect(label).not.toBe('');
    expect(label).not.toContain('<');
    expect(finding.element?.selector.length).toBe(1);
  });

  it('follows the element when the page scrolls', async () => {
    const { page: tab, client, reveal } = await audited('/far');
    await reveal();
    await tab.evaluate(() => window.scrollBy({ top: -200, behavior: 'instant' }));
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const box = await tab.$eval('button', (button) => button.getBoundingClientRect().toJSON());
    expect(sameBox((await outlineOf(client, tab)).outlines[0], box)).toBe(true);
  });

  it('reaches into a closed shadow root', async () => {
    const { page: tab, client, reveal } = await audited('/closed', 'link-broken-anchor');
    expect(await reveal()).toEqual(shown);
    expect((await outlineOf(client, tab)).outlines).toHaveLength(1);
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it('finds the element by its selectors once the page was loaded anew', async () => {
    const { page: tab, reveal } = await audited('/closed', 'link-broken-anchor');
    await tab.reload();
    expect(await reveal()).toEqual({ ok: true, value: { shown: 'moved' } });
    await tab.evaluate(() => document.querySelector('#shelf')?.remove());
    expect(await reveal()).toEqual({ ok: true, value: { shown: 'gone' } });
  });

  it.each(['before', 'after'])('shows an element of a frame, %s a reload', async (when) => {
    const { page: tab, client, reveal } = await audited('/framed');
    if (when === 'after') await tab.reload();
    expect(await reveal()).toEqual({ ok: true, value: { shown: when === 'after' ? 'moved' : 'shown' } });
    expect(await tab.$eval('iframe', (frame) => frame.getBoundingClientRect().top)).toBeLessThan(940);
    const inner = tab.frames()[1];
    const box = await inner?.$eval('button', (button) => button.getBoundingClientRect().toJSON());
    expect(sameBox((await overlayIn(client))?.outlines[0], box)).toBe(true);
  });

  it('stands above a dialog that opens later', async () => {
    const { page: tab, client, reveal } = await audited('/dialog');
    await reveal();
    await tab.evaluate(() => {
      const box = document.querySelector('dialog');
      return new Promise((done) => {
        box?.addEventListener('toggle', () => requestAnimationFrame(done));
        box?.showModal();
      });
    });
    expect((await outlineOf(client, tab)).isOnTop).toBe(true);
  });

  it('says that an element has no box now', async () => {
    const { page: tab, reveal } = await audited('/strict');
    await tab.$eval('button', (button) => button.style.setProperty('display', 'none'));
    expect(await reveal()).toEqual({ ok: true, value: { shown: 'hidden' } });
  });

  it('works under a strict content security policy', async () => {
    const { page: tab, client, reveal } = await audited('/strict');
    expect(await reveal()).toEqual(shown);
    expect((await outlineOf(client, tab)).outlines).toHaveLength(1);
  });

  it('comes back where a page takes it away, and says so where the page does not give in', async () => {
    const once = await audited('/removes-once');
    expect(await once.reveal()).toEqual(shown);
    expect(await overlayIn(once.client)).toBeDefined();
    const always = await audited('/removes');
    expect(await always.reveal()).toEqual({ ok: true, value: { shown: 'refused' } });
    expect(await overlayIn(always.client)).toBeUndefined();
  });

  it('goes on Escape, on request, and some time after the popup has closed', async () => {
    const { page: tab, popup, client, tabId, reveal } = await audited('/strict');
    await reveal();
    await tab.keyboard.press('Escape');
    expect(await overlayIn(client)).toBeUndefined();
    await reveal();
    await ask(popup, { type: 'finding/hide', tabId });
    expect(await overlayIn(client)).toBeUndefined();
    await reveal();
    await popup.close();
    await tab.evaluate(
      () => new Promise((gone) => new MutationObserver(gone).observe(document.documentElement, { childList: true })),
    );
    expect(await overlayIn(client)).toBeUndefined();
  });

  it('is no part of the next audit', async () => {
    const { popup, tabId, run, reveal } = await audited('/strict');
    const before = await auditOf(popup, run);
    await reveal();
    await ask(popup, { type: 'audit/start', tabId });
    const after = await auditOf(popup, await runOnce(popup, tabId, { phases: ended, not: run.runId }));
    // how the page loaded and answers is measured anew each time
    const ofPage = ({ findings }: Audit) => findings.filter(({ check }) => !check.startsWith('perf-'));
    expect(ofPage(after).map(({ fingerprint }) => fingerprint)).toEqual(
      ofPage(before).map(({ fingerprint }) => fingerprint),
    );
  });
});
