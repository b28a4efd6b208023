import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser';
import { ask, auditByButton, auditOf, ended, openParsed, runOnce, tabInFront } from './session';
import { page, type Site, startSite } from './site';

/** A button without a name: a problem that stays. */
const nameless = '<p><button type="button"></button></p>';

/** What a page may do to those who come after it. */
const hostile = `<script>
  Array.prototype.map = () => { throw new Error('map'); };
  Array.prototype.push = () => 0;
  window.postMessage = () => { throw new Error('postMessage'); };
  Element.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 0, height: 0 });
  Element.prototype.querySelectorAll = document.querySelectorAll = () => [];
  JSON.stringify = () => 'no';
  Promise.prototype.then = () => undefined;
</script>
<form><input name="id"><input name="action"><input name="title"></form>`;

let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  site = await startSite({
    '/plain': page('Plain', nameless),
    '/strict': {
      body: page('Strict', nameless),
      headers: {
        'content-security-policy': "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'",
      },
    },
    '/hostile': page('Hostile', nameless, hostile),
    '/circle': page('Circle', `<form><input name="parentNode" aria-label="Kite"></form>${nameless}`),
    '/empty': '',
    '/frames': page(
      'Frames',
      `<iframe src="/plain" title="ours"></iframe><iframe src="{otherUrl}/plain" title="theirs"></iframe>
       <iframe src="/silent" title="never comes"></iframe><iframe srcdoc="<p>in the page itself" title="own"></iframe>`,
    ),
    '/silent': 'never',
  });
  extension = await launchExtension();
});

afterAll(async () => {
  await extension.close();
  await site.close();
});

afterEach(async () => {
  const [first, ...others] = await extension.browser.pages();
  await Promise.all(others.map((other) => other.close()));
  await first?.goto('about:blank');
});

describe('The toolbar button', () => {
  it.each(['/plain', '/strict', '/hostile'])('audits and scores %s', async (path) => {
    const { popup, run } = await auditByButton(extension, await extension.openTab(site.url + path));
    expect(run).toMatchObject({ phase: 'done', url: site.url + path });
    const audit = await auditOf(popup, run);
    expect(audit.score.value).toBeGreaterThan(0);
    expect(audit.facts.frames).toEqual({ audited: 1, skipped: 0, skippedUrls: [] });
    expect(audit.checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect(audit.findings.map(({ check }) => check)).toContain('axe-names');
  });

  it('audits a page on which axe-core would never end, without axe-core', async () => {
    const { popup, run } = await auditByButton(extension, await extension.openTab(`${site.url}/circle`));
    const { checks, score } = await auditOf(popup, run);
    expect(score.value).toBeGreaterThan(0);
    expect(checks.find(({ id }) => id === 'axe-names')?.reason).toContain('parentNode');
  });

  it('audits an empty document', async () => {
    const { popup, run } = await auditByButton(extension, await extension.openTab(`${site.url}/empty`));
    expect(run.phase).toBe('done');
    expect((await auditOf(popup, run)).url).toBe(`${site.url}/empty`);
  });

  it('audits the frames it may reach, and names those it may not', async () => {
    const { popup, run } = await auditByButton(extension, await openParsed(extension, `${site.url}/frames`));
    const { facts } = await auditOf(popup, run);
    expect(facts.frames.audited).toBe(3);
    expect(facts.frames.skippedUrls.toSorted()).toEqual([`${site.url}/silent`, `${site.otherUrl}/plain`].toSorted());
  });

  it('joins the audit that is running', async () => {
    const popup = await extension.clickToolbarButton(await extension.openTab(`${site.url}/plain`));
    const tabId = await tabInFront(popup);
    const [first, second] = await Promise.all([
      ask(popup, { type: 'audit/start', tabId }),
      ask(popup, { type: 'audit/start', tabId }),
    ]);
    expect(first).toEqual(second);
    await runOnce(popup, tabId, { phases: ended });
  });
});
