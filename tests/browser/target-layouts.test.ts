import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './audited';
import { type Comparison, compareLayout } from './targets/compare';
import { bundledEngine, type Mutation } from './targets/engine';

/**
 * The engine against the slow reference over generated layouts. A few by default, since the reference takes seconds for each;
 * 500 by `PLUMBLINE_LAYOUTS=1-500 npx vitest run --project browser tests/browser/target-layouts.test.ts`.
 */
const [first = 1, last = first] = (process.env.PLUMBLINE_LAYOUTS ?? '1-4').split('-').map(Number);
const layouts = last - first + 1;
const patience = 60_000 + layouts * 15_000;

/** Each mutation must show on one of its seeds. */
const mutations: readonly (Mutation & { readonly name: string; readonly seeds: readonly number[] })[] = [
  {
    name: 'every second target is moved by 2 px',
    file: 'collect/targets/regions.ts',
    from: 'rects.push([x + offset.x,',
    to: 'rects.push([x + offset.x + (Number(element.id.slice(1)) % 2) * 2,',
    seeds: Array.from({ length: 40 }, (_, index) => index + 7),
  },
  {
    name: 'spacing makes up for nothing',
    file: 'geometry/minimum-size.ts',
    from: 'yield rivals.length === 0 ? undefined',
    to: 'yield false ? undefined',
    seeds: [1, 2, 3, 4, 5, 6],
  },
];

describe('target sizes', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await (await browser.newContext({ viewport: { width: 202, height: 210 } })).newPage();
  });
  afterAll(() => browser?.close());

  it(`agree with the slow reference on generated layouts ${first} to ${last}`, { timeout: patience }, async () => {
    const engine = await bundledEngine();
    const compared: Comparison[] = [];
    for (let seed = first; seed <= last; seed += 1) compared.push(await compareLayout(page, engine, seed));
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    const judged = compared.reduce((sum, each) => sum + each.judged, 0);
    expect(judged).toBeGreaterThan(3 * layouts);
    // What is too close to call must stay the exception.
    expect(compared.reduce((sum, each) => sum + each.close, 0)).toBeLessThan(judged / 10);
  });

  for (const { name, seeds, ...mutation } of mutations) {
    it(`no longer agree where ${name}`, { timeout: 150_000 }, async () => {
      const engine = await bundledEngine(mutation);
      for (const seed of seeds) {
        const { differences } = await compareLayout(page, engine, seed);
        if (differences.length > 0) return;
      }
      expect.unreachable('the comparison did not notice');
    });
  }
});
