import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser';
import { ask, auditOf, ended, openParsed, runOnce, tabInFront } from './session';
import { page, type Site, startSite } from './site';

/** Says that it is there, and then never gives its thread back. */
const endless = `<script>onload = () => { parent.postMessage('endless', '*'); setTimeout(() => { for (;;); }); };</script>`;
const waits = `<script>onmessage = () => { document.title = 'Endless'; };</script>`;

let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  site = await startSite({
    '/': page('Loop', '<iframe sandbox="allow-scripts" src="/endless" title="Loop"></iframe>', waits),
    '/endless': page('Endless', '', endless),
    '/many': page('Many', '<i></i>'.repeat(30_000)),
  });
  // a sandboxed frame has a process of its own, so that only the frame hangs and not the page
  extension = await launchExtension({ args: ['--enable-features=IsolateSandboxedIframes'] });
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

describe('A page that is too much for it', () => {
  it('is audited without the frame that never answers', async () => {
    const tab = await openParsed(extension, `${site.url}/`);
    await tab.waitForFunction(() => document.title === 'Endless');
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    await ask(popup, { type: 'audit/start', tabId });
    const run = await runOnce(popup, tabId, { phases: ended });
    expect(run.phase).toBe('done');
    const { facts } = await auditOf(popup, run);
    expect(facts.frames).toEqual({ audited: 1, skipped: 1, skippedUrls: [`${site.url}/endless`] });
    await tab.close();
  });

  it('of over 30,000 elements asks before axe-core runs, and takes no for an answer', async () => {
    const popup = await extension.clickToolbarButton(await extension.openTab(`${site.url}/many`));
    const tabId = await tabInFront(popup);
    await ask(popup, { type: 'audit/start', tabId });
    const asking = await runOnce(popup, tabId, { phases: ['asking'] });
    expect(asking.elementCount).toBeGreaterThan(30_000);
    const first = await auditOf(popup, asking);
    expect(first.score.value).toBeGreaterThan(0);
    await ask(popup, { type: 'audit/allow-axe', tabId, allow: false });
    const { checks } = await auditOf(popup, await runOnce(popup, tabId, { phases: ['done'] }));
    const names = checks.find(({ id }) => id === 'axe-names');
    expect(names).toMatchObject({ outcome: 'not-measured' });
    expect(names?.reason).toMatch(/^\d+ elements/);
  });

  it('keeps the question open when its worker has gone, and starts anew with the answer', async () => {
    const popup = await extension.clickToolbarButton(await extension.openTab(`${site.url}/many?again`));
    const tabId = await tabInFront(popup);
    await ask(popup, { type: 'audit/start', tabId });
    const { runId } = await runOnce(popup, tabId, { phases: ['asking'] });
    await extension.killServiceWorker();
    await ask(popup, { type: 'tab/state', tabId });
    expect(await runOnce(popup, tabId, {})).toMatchObject({ phase: 'asking', runId });
    await ask(popup, { type: 'audit/allow-axe', tabId, allow: false });
    expect(await runOnce(popup, tabId, { phases: ended, not: runId })).toMatchObject({ phase: 'done' });
  });
});
