import type { PageResult } from '../report';

/** The call was wrong (CLI-CONTRACT: 2). */
export const statusOfBadCall = 2;

export interface Exit {
  readonly status: 0 | 1 | 3;
  /** What broke, one sentence each, for standard error. */
  readonly reasons: readonly string[];
}

/**
 * 1 where a threshold was broken, else 3 where a page could not be audited, else 0. A provisional score proves nothing, so
 * it counts as broken.
 */
export function exitStatus(results: readonly PageResult[], failUnder: number | undefined): Exit {
  const broken = failUnder === undefined ? [] : results.flatMap((result) => brokenBy(result, failUnder));
  const failed = results.some(({ outcome }) => !outcome.ok);
  return { status: broken.length > 0 ? 1 : failed ? 3 : 0, reasons: broken };
}

function brokenBy({ url, outcome }: PageResult, failUnder: number): readonly string[] {
  if (!outcome.ok) return [];
  const { value, provisional, coverage } = outcome.value.score;
  if (provisional || value === undefined) {
    return [`${url}: provisional, only ${Math.round(coverage * 100)} % was measured; counted as below ${failUnder}.`];
  }
  return value < failUnder ? [`${url}: ${Math.round(value)} is below ${failUnder}.`] : [];
}
