import type { Page } from 'playwright';
import { judgedByEngine } from './engine';
import { layoutOf } from './layouts';
import { judgedSlowly } from './reference';

export interface Comparison {
  readonly judged: number;
  /** Too near the limit for whole pixels. */
  readonly close: number;
  readonly differences: readonly string[];
}

/** Engine and slow reference over one generated layout. */
export async function compareLayout(page: Page, engine: string, seed: number): Promise<Comparison> {
  await page.setContent(layoutOf(seed));
  const fast = await judgedByEngine(page, engine, 'target-size-min');
  const acts = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-act]')].map(({ id, dataset }) => [id, dataset.act]),
    ),
  );
  const slow = await judgedSlowly(page);
  const passing = new Set(
    slow.filter(({ verdict }) => verdict === 'pass' || verdict === 'undersized').map(({ id }) => acts[id]),
  );
  const unsure = new Set(slow.filter(({ verdict }) => verdict === 'close').map(({ id }) => acts[id]));
  const differences: string[] = [];
  let judged = 0;
  let close = 0;
  for (const { id, verdict } of slow) {
    // A target that nothing is left of is reported as covered, not as small.
    if (verdict === 'hidden') continue;
    if (unsure.has(acts[id])) {
      close += 1;
      continue;
    }
    judged += 1;
    // What does the same elsewhere and passes excuses it: SC 2.5.8, "equivalent".
    const fails = verdict === 'crowded' && !passing.has(acts[id]);
    if (fails !== fast.certain.includes(id)) {
      differences.push(
        `seed ${seed}, ${id}: ${verdict}, the engine says ${fast.certain.includes(id) ? 'fail' : 'pass'}`,
      );
    }
  }
  return { judged, close, differences };
}
