import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundles } from '../../src/cli/host';
import type { Audit } from '../../src/model/audit';
import { Device } from '../../src/model/ids';
import { type Shop, startShop } from '../sites/shop/server.mjs';
import { audited, builtBundles, launchChromium } from './audited';
import { expectedOf, fixing, foundIn, isTiming, on, others, pages, planted, turnstile } from './shop-pages';

/** The home page with all its problems scores less, every page without them more. */
const brokenBelow = 55;
const fixedAbove = 90;

/** Links of a page within the shop, fragments aside. */
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));

describe('the demo shop', { timeout: 300_000 }, () => {
  let browser: Browser;
  let bundles: Bundles;
  let shop: Shop;
  const inTurn = turnstile(2);

  beforeAll(async () => {
    [browser, bundles, shop] = await Promise.all([launchChromium(), builtBundles(), startShop()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), shop?.close()]);
  });

  it('has no link that leads nowhere, and every link passes on what is mended', async () => {
    const seen = new Set<string>();
    const todo = [fixing('/', 'slow-answer')];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await fetch(shop.url + path);
      expect(answer.status, path).toBe(200);
      todo.push(...linksOf(await answer.text()));
    }
    expect(seen.size).toBeGreaterThan(40);
    expect([...seen].filter((path) => !path.includes('fix=slow-answer'))).toEqual([]);
  });

  const audit = (page: string, fix: string, device: Device, checks?: readonly string[]): Promise<Audit> =>
    inTurn(() =>
      audited(browser, bundles, shop.url + fixing(page, fix), { device, ...(checks === undefined ? {} : { checks }) }),
    );

  for (const page of pages) {
    for (const device of Device.options) {
      it.concurrent(`${page} on ${device} has the planted problems, and no finding that is not listed`, async () => {
        const result = await audit(page, '', device);
        const expected = [...on(planted, page, device), ...on(others, page, device)];
        expect(await foundIn(browser, result, on(planted, page, device))).toEqual(expectedOf(expected));
        if (page === '/') expect(result.score.value).toBeLessThan(brokenBelow);
      });

      it.concurrent(`${page} on ${device} is fine once all is mended`, async () => {
        const result = await audit(page, 'all', device);
        const expected = on(others, page, device).filter(({ fixed }) => fixed);
        expect(await foundIn(browser, result, [])).toEqual(expectedOf(expected));
        expect(result.score.value).toBeGreaterThan(fixedAbove);
        // Of the basket, wide and without a walk by keyboard or a question to a search, 40 % is not there to be judged.
        expect(result.score.provisional).toBe(page === '/cart' && device === 'desktop');
      });
    }
  }

  for (const problem of planted) {
    const device = problem.device === 'both' ? 'phone' : problem.device;
    // What was slow is proved fast again with nothing else running.
    const test = isTiming(problem.check) ? it : it.concurrent;
    test(`${problem.id} goes when it is mended, and no other problem does`, async () => {
      const here = on(planted, problem.page, device);
      // The accessibility engine is most of an audit's time: it runs where the problem is its own.
      const isAxe = (check: string) => check.startsWith('axe-');
      const checks = [...new Set(here.map(({ check }) => check))].filter(
        (check) => !isAxe(check) || isAxe(problem.check),
      );
      const result = await audit(problem.page, problem.id, device, checks);
      const left = [...here, ...on(others, problem.page, device)].filter(
        (each) => each !== problem && checks.includes(each.check),
      );
      expect(await foundIn(browser, result, here)).toEqual(expectedOf(left));
    });
  }
});
