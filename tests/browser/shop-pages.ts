import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import * as z from 'zod';
import type { Audit } from '../../src/model/audit';
import { CheckId, Device, GroupId } from '../../src/model/ids';

const Place = z.strictObject({
  page: z.string(),
  device: z.enum(['both', ...Device.options]),
  check: CheckId,
  /** CSS selector of the one element; null where the finding is about the page. */
  element: z.string().nullable(),
});
type Place = Readonly<z.infer<typeof Place>>;

const Problem = Place.extend({
  id: z.string(),
  what: z.string(),
  group: GroupId,
  /** Only an active probe can tell. */
  later: z.literal(true).optional(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;

/** What an audit says beside the planted problems, and why that is right. `fixed`: also once everything is mended. */
const Other = Place.extend({ fixed: z.boolean(), why: z.string().min(20) });

const List = z.strictObject({ about: z.string(), problems: z.array(Problem), others: z.array(Other) });
const file = join(import.meta.dirname, '../sites/shop/problems.json');

export const { problems, others } = List.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Problems that an audit without probes can find. */
export const planted = problems.filter(({ later }) => later !== true);
export const pages = [...new Set(planted.map(({ page }) => page))];

/** What stands on a page, as seen on a device. */
export function on<T extends Place>(all: readonly T[], page: string, device: Device): readonly T[] {
  return all.filter((place) => place.page === page && (place.device === 'both' || place.device === device));
}

/** A page's address with some problems mended, by comma; '' mends none. */
export function fixing(page: string, fix: string): string {
  return fix === '' ? page : `${page}${page.includes('?') ? '&' : '?'}fix=${fix}`;
}

const told = (check: string, selector: string | null) => `${check} at ${selector ?? 'the page'}`;

/** 'axe-names at #menu-button': what an audit should find, in order. */
export const expectedOf = (places: readonly Place[]): readonly string[] =>
  places.map(({ check, element }) => told(check, element)).sort();

/**
 * Checks of how long things took. On a busy machine they may complain of any page, so what they say counts only where a
 * problem of theirs is planted: a wait that no machine shortens. What explains them weighs nothing and never counts.
 */
const timings: readonly string[] = ['perf-lcp', 'perf-fcp', 'perf-ttfb', 'perf-blocking'];
export const isTiming = (check: string): boolean => timings.includes(check) || check.startsWith('perf-diag-');

/**
 * An audit's findings as `expectedOf` tells them: by the listed selector that leads to the element, else by its own.
 * @param problems those that may show; timings without one of them are left out
 */
export async function foundIn(
  browser: Browser,
  audit: Audit,
  problems: readonly Problem[],
): Promise<readonly string[]> {
  const here = problems.map(({ check }) => check);
  const findings = audit.findings.filter(({ check }) => !isTiming(check) || here.includes(check));
  const listed = [...planted, ...others].flatMap(({ element }) => element ?? []);
  const own = findings.map(({ element }) => element?.selector.join(' ') ?? null);
  const selectors = own.filter((selector) => selector !== null);
  const numbers = await elementNumbers(browser, audit.url, [...selectors, ...listed]);
  const known = new Map(listed.map((selector) => [numbers.get(selector), selector]));
  known.delete(-1);
  return findings
    .map(({ check }, i) => {
      const selector = own[i] ?? null;
      return told(check, selector === null ? null : (known.get(numbers.get(selector)) ?? selector));
    })
    .sort();
}

/** Which element of the page's markup each selector leads to, counted in document order; -1 for none. */
async function elementNumbers(
  browser: Browser,
  url: string,
  selectors: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.setContent(await (await fetch(url)).text(), { waitUntil: 'domcontentloaded' });
    const numbers = await page.evaluate((all) => {
      const elements = [...document.querySelectorAll('*')];
      return all.map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? -1 : elements.indexOf(element);
      });
    }, selectors);
    return new Map(selectors.map((selector, i) => [selector, numbers[i] ?? -1]));
  } finally {
    await page.close();
  }
}

/** Runs tasks in the order of asking, so many at a time. */
export function turnstile(width: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lanes: Promise<unknown>[] = Array.from({ length: width }, () => Promise.resolve());
  let next = 0;
  return (task) => {
    const lane = next++ % width;
    const result = (lanes[lane] ?? Promise.resolve()).then(task);
    lanes[lane] = result.catch(() => undefined);
    return result;
  };
}
