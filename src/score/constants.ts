import type { Severity } from '../model/ids';

/** Share of its group's value that a problem takes, before it is scaled by its item's weight and by its reach. */
export const severityCost: Readonly<Record<Severity, number>> = {
  critical: 0.7,
  serious: 0.45,
  moderate: 0.22,
  minor: 0.08,
};

/** An item that weighs more than its group's mean makes its problems dearer, up to this. */
export const maxItemScale = 1.3;
/** No single problem takes more of its group; only something expected and absent takes all. */
export const maxCost = 0.9;
/** What a finding counts that nobody has looked at yet. */
export const reviewShare = 0.5;

/** A problem with one element costs this share of one that is all over the page... */
const firstReach = 0.6;
/** ...which it is from this many elements on. */
const fullReachAt = 100;

/** How much of a problem's cost its number of elements calls for: 0.6 for one, 0.8 for ten, 1 from a hundred on. */
export function reach(elements: number): number {
  if (elements <= 0) return 0;
  return firstReach + (1 - firstReach) * Math.min(1, Math.log10(elements) / Math.log10(fullReachAt));
}

/** What is left of the score with this many blockers: 1, 0.6, 0.47, ... towards 0.4. Strictly falling. */
export function blockerFactor(count: number): number {
  return 0.4 + 0.6 / 3 ** count;
}

/** Under these a score is provisional. */
export const minCoverage = 0.6;
export const minKeyGroupCoverage = 0.5;
export const maxUnanswered = 0.4;
export const keyGroups = ['touch', 'accessibility', 'speed'] as const;
