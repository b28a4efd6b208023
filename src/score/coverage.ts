import { answering, type Evidenced } from './assess';
import { keyGroups, maxUnanswered, minCoverage, minKeyGroupCoverage } from './constants';
import type { PlannedGroup, PlannedItem } from './plan';

/** Weights of what was asked, a check at a time. */
export interface Weights {
  readonly measured: number;
  readonly nothingToTest: number;
  readonly expected: number;
}

const none: Weights = { measured: 0, nothingToTest: 0, expected: 0 };

/** @param gated the group's gate found nothing: what else the group asks has nothing to test. */
export function weightsOf(group: PlannedGroup, evidenced: Evidenced, gated: boolean): Weights {
  return sum(group.items.map((item) => itemWeights(item, group, evidenced, gated)));
}

function itemWeights(planned: PlannedItem, group: PlannedGroup, evidenced: Evidenced, gated: boolean): Weights {
  const shares = planned.slots.reduce((total, slot) => total + slot.weight, 0);
  return sum(
    planned.slots.map((slot) => {
      const expected = (planned.weight * slot.weight) / shares;
      const isVoid = gated && group.gate !== undefined && !slot.checks.includes(group.gate);
      if (!isVoid && answering(slot, evidenced) !== undefined)
        return { measured: expected, nothingToTest: 0, expected };
      const isEmpty = slot.checks.some((id) => evidenced.reports.get(id)?.outcome === 'nothing-to-test');
      return { measured: 0, nothingToTest: isVoid || isEmpty ? expected : 0, expected };
    }),
  );
}

export function sum(parts: readonly Weights[]): Weights {
  return parts.reduce(
    (total, part) => ({
      measured: total.measured + part.measured,
      nothingToTest: total.nothingToTest + part.nothingToTest,
      expected: total.expected + part.expected,
    }),
    none,
  );
}

/** Measured share of what could be measured, 0-1; 0 where there was nothing. */
export function coverageOf({ measured, nothingToTest, expected }: Weights): number {
  const asked = expected - nothingToTest;
  return measured === 0 || asked <= 0 ? 0 : Math.min(1, measured / asked);
}

/** Whether too little is known for the score to stand by itself. */
export function isProvisional(groups: ReadonlyMap<string, Weights>): boolean {
  const all = sum([...groups.values()]);
  if (coverageOf(all) < minCoverage) return true;
  if ((all.expected - all.measured) / all.expected > maxUnanswered) return true;
  return keyGroups.some((id) => {
    const weights = groups.get(id);
    return weights !== undefined && coverageOf(weights) < minKeyGroupCoverage;
  });
}
