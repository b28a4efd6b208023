import { createServer } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundles } from '../../src/cli/host';
import type { Audit } from '../../src/model/audit';
import { audited, builtBundles, closed, launchChromium, listening } from './audited';

const document = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

/** An unnamed button is an axe finding wherever it stands, and so marks its place. */
const unnamed = (id: string) => `<button id="${id}" style="width:60px;height:60px"></button>`;

let otherOrigin = '';
const served: Readonly<Record<string, () => string>> = {
  '/places': () =>
    document(
      'Places',
      `<main><h1>Places</h1>${unnamed('plain')}
      <div id="open-host"><template shadowrootmode="open">${unnamed('in-open')}</template></div>
      <div id="closed-host"><template shadowrootmode="closed">${unnamed('in-closed')}</template></div>
      <iframe id="same" title="Same" src="/inner"></iframe>
      <iframe id="other" title="Other" src="${otherOrigin}/outer"></iframe>
      <iframe id="sandboxed" title="Sandboxed" sandbox srcdoc="<!doctype html><html lang=en><title>S</title>${unnamed('in-sandbox').replaceAll('"', '&quot;')}"></iframe></main>`,
    ),
  '/inner': () => document('Inner', unnamed('in-same')),
  '/outer': () => document('Outer', `${unnamed('in-other')}<iframe id="deep" title="Deep" src="/inner"></iframe>`),
  '/first-deploy': () =>
    document(
      'Shop',
      `<main class="css-1x2y3z4"><h1>Shop</h1><a href="/cart?v=1"><img src="/cart.3f9a8b7c.svg" width="40" height="40"></a></main>`,
    ),
  '/second-deploy': () =>
    document(
      'Shop',
      `<div class="banner">Sale</div><main class="css-9q8w7e6"><h1>Shop</h1><p>New words</p><a href="/cart?v=2"><img src="/cart.11c0ffee.svg" width="40" height="40"></a></main>`,
    ),
};

describe('where a finding stands', () => {
  const server = createServer((request, response) => {
    const body = served[new URL(request.url ?? '/', 'http://x').pathname];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body?.());
  });
  let site = '';
  let browser: Browser;
  let bundles: Bundles;
  const audit = (path: string): Promise<Audit> => audited(browser, bundles, site + path, { checks: ['accessibility'] });

  beforeAll(async () => {
    site = await listening(server);
    otherOrigin = site.replace('127.0.0.1', 'localhost');
    [browser, bundles] = await Promise.all([launchChromium(), builtBundles()]);
  });
  afterAll(() => Promise.all([browser?.close(), closed(server)]));

  it('is told through shadow roots and frames of any origin', async () => {
    const { findings, facts } = await audit('/places');
    const selectors = findings
      .filter(({ rule }) => rule === 'button-name')
      .map(({ element }) => element?.selector.join(' >>> '));
    expect(selectors.sort()).toEqual(
      [
        '#plain',
        '#open-host >>> #in-open',
        '#same >>> #in-same',
        '#other >>> #in-other',
        '#other >>> #deep >>> #in-same',
        '#sandboxed >>> #in-sandbox',
      ].sort(),
    );
    expect(facts.frames).toMatchObject({ audited: 5, skipped: 0 });
  });

  it('keeps its fingerprint through a redeploy that changes class names, positions, hashes and queries', async () => {
    const [before, after] = [await audit('/first-deploy'), await audit('/second-deploy')];
    const of = ({ findings }: Audit) =>
      findings.filter(({ rule }) => rule === 'image-alt' || rule === 'link-name').map(({ fingerprint }) => fingerprint);
    expect(of(before).length).toBeGreaterThan(0);
    expect(of(after)).toEqual(of(before));
  });
});
