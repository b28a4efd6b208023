import { groups } from '../checklist/groups';
import { items } from '../checklist/items';
import type { GroupScore, ItemScore, Score } from '../model/audit';
import type { GroupId } from '../model/ids';
import { type Assessment, answering, type Evidenced, itemMeasure } from './assess';
import { coverageOf, isProvisional, sum, type Weights, weightsOf } from './coverage';
import type { PlannedGroup, PlannedItem } from './plan';
import { share } from './problem';

/** The three stances side by side. */
export interface Stances {
  readonly value: Assessment;
  readonly low: Assessment;
  readonly high: Assessment;
}

/** Everything that is shown of a score: the number with its range and coverage, the nine groups, the items. */
export function sheetOf(
  plan: readonly PlannedGroup[],
  known: ReadonlySet<string>,
  evidenced: Evidenced,
  stances: Stances,
): Score {
  const weights = new Map(
    plan.map((group) => [group.id, weightsOf(group, evidenced, gateFactor(group, stances.value) === 0)]),
  );
  return {
    ...range(stances.value.value, stances.low.value, stances.high.value),
    coverage: coverageOf(sum([...weights.values()])),
    provisional: stances.value.value === undefined || isProvisional(weights),
    groups: groups.map(({ id }) => groupScore(id, weights.get(id), stances)),
    items: itemScores(plan, known, evidenced, stances.value),
  };
}

function range(value?: number, low?: number, high?: number): Pick<Score, 'value' | 'low' | 'high'> {
  return value === undefined || low === undefined || high === undefined ? {} : { value, low, high };
}

function groupScore(id: GroupId, weights: Weights | undefined, stances: Stances): GroupScore {
  const of = (assessment: Assessment): number | undefined =>
    assessment.groups.find((result) => result.group.id === id)?.value;
  return {
    id,
    ...range(of(stances.value), of(stances.low), of(stances.high)),
    coverage: weights === undefined ? 0 : coverageOf(weights),
  };
}

/** All items that this build can ask, in the order of the checklist; those that the profile does not expect say so. */
function itemScores(
  plan: readonly PlannedGroup[],
  known: ReadonlySet<string>,
  evidenced: Evidenced,
  value: Assessment,
): readonly ItemScore[] {
  const planned = new Map(plan.flatMap((group) => group.items.map((one) => [one.item.id, { one, group }])));
  return items.flatMap((item): ItemScore[] => {
    const place = planned.get(item.id);
    if (place !== undefined) return [itemScore(place.one, place.group, evidenced, value)];
    const isKnown = item.slots.some((slot) => slot.checks.some((check) => known.has(check)));
    return isKnown ? [{ id: item.id, group: item.group, state: 'not-expected' }] : [];
  });
}

function itemScore(planned: PlannedItem, group: PlannedGroup, evidenced: Evidenced, value: Assessment): ItemScore {
  const { id } = planned.item;
  const gate = gateFactor(group, value);
  if (gate === 0) return { id, group: group.id, value: 0, state: 'fail' };
  const answers = planned.slots.flatMap((slot) => answering(slot, evidenced) ?? []);
  if (answers.length === 0) return { id, group: group.id, state: unansweredState(planned, evidenced) };
  const result = value.groups.find((one) => one.group.id === group.id);
  const left = (result?.causes ?? [])
    .filter((cause) => cause.item === id && cause.check !== group.gate)
    .reduce((product, cause) => product * cause.left.factor, gate);
  const findings = answers.flatMap((report) => evidenced.findings.get(report.id) ?? []);
  const shares = findings.map((finding) => share(finding, 'value'));
  const state = shares.includes(1) ? 'fail' : shares.some((one) => one > 0) ? 'review' : 'pass';
  return { id, group: group.id, value: 100 * left * (itemMeasure(planned, evidenced, 'value') ?? 1), state };
}

function unansweredState(planned: PlannedItem, { reports }: Evidenced): 'nothing-to-test' | 'not-measured' {
  const outcomes = planned.slots.flatMap((slot) => slot.checks.map((check) => reports.get(check)?.outcome));
  return outcomes.every((outcome) => outcome === 'nothing-to-test') ? 'nothing-to-test' : 'not-measured';
}

/** What the group's gate leaves of each of its items: 1 where it found what it looked for, 0 where that is absent. */
function gateFactor(group: PlannedGroup, value: Assessment): number {
  const result = value.groups.find((one) => one.group.id === group.id);
  return (result?.causes ?? [])
    .filter((cause) => cause.check === group.gate)
    .reduce((product, cause) => product * cause.left.factor, 1);
}
