import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundles } from '../../src/cli/host';
import { type SearchServer, startSearches } from '../sites/searches/server';
import { audited, builtBundles, launchChromium } from './audited';

/** What the lab must say of each site: its certain findings, its reviews, and what it could not measure. */
const expected: Readonly<Record<string, { readonly findings: readonly string[]; readonly unmeasured?: string }>> = {
  good: { findings: [] },
  hebrew: { findings: [] },
  exact: { findings: ['search-typo lost certain'] },
  german: { findings: ['search-keeps-query lost certain'] },
  french: { findings: ['search-no-results dead-end certain'] },
  popular: { findings: ['search-no-results fallback review'] },
  countless: { findings: ['search-result-count missing certain'] },
  buried: { findings: ['search-finds-known low certain'] },
  slow: { findings: ['search-speed slow certain'] },
  // Three checks meet the same broken search: one problem.
  broken: { findings: ['search-finds-known server-error certain'] },
  client: { findings: [], unmeasured: 'A script draws the results' },
  busy: { findings: [], unmeasured: 'fewer requests' },
  loop: { findings: [], unmeasured: 'redirects without end' },
  elsewhere: { findings: [], unmeasured: 'another site' },
  huge: { findings: [], unmeasured: 'larger than 1 MiB' },
  json: { findings: [], unmeasured: 'application/json' },
  login: { findings: [], unmeasured: 'log-in page' },
  captcha: { findings: [], unmeasured: 'status 403' },
};

const checks = [
  'search-finds-known',
  'search-typo',
  'search-no-results',
  'search-keeps-query',
  'search-result-count',
  'search-speed',
  'search-refine',
];

describe('the search lab', () => {
  let browser: Browser;
  let bundles: Bundles;
  let server: SearchServer;

  beforeAll(async () => {
    [browser, bundles, server] = await Promise.all([launchChromium(), builtBundles(), startSearches()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const audit = (site: string, probeSearch: boolean) =>
    audited(browser, bundles, `${server.url}/${site}/product/p1`, { checks, probeSearch });
  const requestsTo = (site: string) => server.log.filter(({ url }) => url.startsWith(`/${site}/search`));

  for (const [site, { findings, unmeasured }] of Object.entries(expected)) {
    it(`says of ${site} what is wrong with it`, async () => {
      const result = await audit(site, true);
      const said = result.findings.map(({ check, message, certainty }) => `${check} ${message} ${certainty}`).sort();
      expect(said).toEqual(findings);
      const known = result.checks.find(({ id }) => id === 'search-finds-known');
      if (unmeasured === undefined) expect(known?.outcome).not.toBe('not-measured');
      else expect(known?.reason).toContain(unmeasured);
    });
  }

  it('asks for nothing without consent', async () => {
    const before = requestsTo('good').length;
    const result = await audit('good', false);
    expect(requestsTo('good')).toHaveLength(before);
    expect(result.checks.every(({ outcome }) => outcome === 'not-measured')).toBe(true);
  });

  it('runs nothing of what it reads', async () => {
    await audit('echo', true);
    expect(requestsTo('echo').length).toBeGreaterThan(0);
    expect(server.log.some(({ url }) => url === '/executed')).toBe(false);
  });

  it('keeps its distance where two pages of one site are audited at once', async () => {
    const before = server.log.length;
    await Promise.all([audit('exact', true), audit('good', true)]);
    const times = server.log.slice(before).flatMap(({ url, at }) => (url.includes('/search?') ? [at] : []));
    expect(times).toHaveLength(6);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    // The clock of the server is not the one that paces: a few ms of the network lie between them.
    expect(Math.min(...gaps)).toBeGreaterThan(450);
  });

  it('asks by GET, without cookies, and stops when it is told to', () => {
    const asked = server.log.filter(({ url }) => url.includes('/search?'));
    expect(asked.every(({ method, cookie }) => method === 'GET' && cookie === '')).toBe(true);
    expect(requestsTo('busy')).toHaveLength(1);
    expect(server.log.some(({ url }) => /cart|logout|contact/.test(url))).toBe(false);
  });
});
