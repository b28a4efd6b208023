import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Site, serveFolder } from './audited';
import { bundledEngine, judgedByEngine } from './targets/engine';
import { type Judgement, judgedSlowly } from './targets/reference';

/**
 * tests/browser/targets/pages/: every judged element carries what SC 2.5.8 and a hit test say of it. The slow reference must
 * come to the same by itself, and the engine too: a claim that only one of them confirms is no truth.
 */
const folder = join(import.meta.dirname, 'targets/pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** What each claim (`data-expect`) means to the reference, which knows no exceptions, and to the engine. */
const claims: Readonly<Record<string, { readonly slow: readonly Judgement['verdict'][]; readonly fast: string }>> = {
  pass: { slow: ['pass'], fast: 'silent' },
  room: { slow: ['undersized'], fast: 'silent' },
  crowded: { slow: ['crowded'], fast: 'fail' },
  asked: { slow: ['crowded'], fast: 'review' },
  'crowded-covered': { slow: ['crowded'], fast: 'fail covered-other' },
  inline: { slow: ['undersized', 'crowded'], fast: 'silent' },
  'pass-or-inline': { slow: ['pass', 'undersized', 'crowded'], fast: 'silent' },
  'user-agent': { slow: ['crowded'], fast: 'silent' },
  equivalent: { slow: ['crowded'], fast: 'silent' },
  'hidden-same': { slow: ['hidden'], fast: 'silent' },
  'covered-dead': { slow: ['hidden'], fast: 'covered-dead' },
  'covered-other': { slow: ['hidden'], fast: 'covered-other' },
};

describe('pages of targets', () => {
  let browser: Browser;
  let page: Page;
  let site: Site;
  let engine: string;
  const judged: string[] = [];

  beforeAll(async () => {
    [browser, site, engine] = await Promise.all([launchChromium(), serveFolder(folder), bundledEngine()]);
    page = await (await browser.newContext({ viewport: { width: 264, height: 844 } })).newPage();
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

  for (const name of pages) {
    it(`${name} is judged alike by its author, the slow reference and the engine`, { timeout: 120_000 }, async () => {
      await page.goto(`${site.url}/${name}`);
      const expected = await claimsOn(page);
      const slow = await judgedSlowly(page);
      const fast = await engineSays(page, engine);
      const wrong = slow.flatMap(({ id, verdict }) => {
        const claim = claims[expected[id] ?? ''];
        if (claim === undefined) return [`${id}: no claim`];
        const said = fast.get(id) ?? 'silent';
        return claim.slow.includes(verdict) && said === claim.fast
          ? []
          : [`${id}: ${expected[id]}; the reference says ${verdict}, the engine ${said}`];
      });
      expect(wrong).toEqual([]);
      judged.push(...slow.map(({ id }) => `${name} ${id}`));
    });
  }

  it('hold at least 150 elements', () => {
    expect(new Set(judged).size).toBeGreaterThanOrEqual(150);
  });
});

function claimsOn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const found: [string, string][] = [];
    const gather = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const claim = element.getAttribute('data-expect');
        if (claim !== null) found.push([element.id, claim]);
        if (element.shadowRoot !== null) gather(element.shadowRoot);
      }
    };
    gather(document);
    return Object.fromEntries(found);
  });
}

async function engineSays(page: Page, engine: string): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  const small = await judgedByEngine(page, engine, 'target-size-min');
  for (const id of small.asked) said.set(id, 'review');
  for (const id of small.certain) said.set(id, 'fail');
  for (const kind of ['covered-dead', 'covered-other']) {
    const covered = await judgedByEngine(page, engine, `target-${kind}`);
    for (const id of [...covered.certain, ...covered.asked]) said.set(id, [said.get(id) ?? [], kind].flat().join(' '));
  }
  return said;
}
