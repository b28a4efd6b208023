import type { Slot } from '../checklist/items';
import type { CheckReport } from '../model/audit';
import { groupBy } from '../model/group-by';
import { blockerFactor } from './constants';
import type { PlannedGroup, PlannedItem } from './plan';
import { blocks, factorOf, levelKey, levelOf, type Problem, type ScoredFinding, type Stance, share } from './problem';

/** What was found, looked up by check. */
export interface Evidenced {
  readonly reports: ReadonlyMap<string, CheckReport>;
  readonly findings: ReadonlyMap<string, readonly ScoredFinding[]>;
}

/** One measured group from one stance. */
export interface GroupResult {
  readonly group: PlannedGroup;
  /** Weighted mean of the group's graded measures, 0-1; 1 where it has none. */
  readonly measure: number;
  readonly problems: readonly Problem[];
  /** What each problem leaves of the group, in the order of `problems`. */
  readonly factors: readonly number[];
  /** 0-100. */
  readonly value: number;
}

/** The whole score from one stance. */
export interface Assessment {
  readonly groups: readonly GroupResult[];
  readonly blockers: number;
  /** 0-100; absent where no group was measured. */
  readonly value?: number;
}

export function isMeasured(report: CheckReport | undefined): boolean {
  return report?.outcome === 'pass' || report?.outcome === 'fail' || report?.outcome === 'review';
}

/** The check that answers for a slot: the first that was measured. */
export function answering(slot: Slot, { reports }: Evidenced): CheckReport | undefined {
  return slot.checks.map((id) => reports.get(id)).find(isMeasured);
}

/** Scores every measured group, and the whole, with review findings counted as the stance says. */
export function assess(plan: readonly PlannedGroup[], evidenced: Evidenced, stance: Stance): Assessment {
  const measured = plan.filter((group) =>
    group.items.some((item) => item.slots.some((slot) => answering(slot, evidenced) !== undefined)),
  );
  const groups = measured.map((group) => assessGroup(group, evidenced, stance));
  const blockers = groups.flatMap((result) => result.problems).filter((problem) => blocks(problem)).length;
  const total = groups.reduce((sum, result) => sum + result.group.weight, 0);
  if (total === 0) return { groups, blockers };
  const points = groups.reduce((sum, result) => sum + result.group.weight * result.value, 0);
  return { groups, blockers, value: (blockerFactor(blockers) * points) / total };
}

function assessGroup(group: PlannedGroup, evidenced: Evidenced, stance: Stance): GroupResult {
  const problems = group.items.flatMap((item) => problemsOf(item, group, evidenced, stance));
  const factors = problems.map((problem) => factorOf(problem, problem.check === group.gate));
  const measure = measureOf(group, evidenced, stance);
  return { group, measure, problems, factors, value: 100 * measure * factors.reduce((all, one) => all * one, 1) };
}

/** An item's problems: the findings of each check that answers for one of its slots, by cluster. */
function problemsOf(planned: PlannedItem, group: PlannedGroup, evidenced: Evidenced, stance: Stance): Problem[] {
  return planned.slots.flatMap((slot) => {
    const report = answering(slot, evidenced);
    if (report === undefined || gradeIn(slot, report) !== undefined) return [];
    const place = { scale: planned.scale, isGate: report.id === group.gate };
    const clusters = groupBy(evidenced.findings.get(report.id) ?? [], (finding) => finding.cluster);
    return [...clusters].map(([cluster, findings]): Problem => {
      const levels = [...groupBy(findings, levelKey)].flatMap(([key, members]) => {
        const [first] = members;
        return first === undefined ? [] : [[key, levelOf(first, stance, place, members.length)] as const];
      });
      return { check: report.id, cluster, item: planned.item.id, group: group.id, levels: new Map(levels) };
    });
  });
}

/** The grade of a graded slot, 0-1. Its findings cost nothing more: the measure has paid for them. */
export function gradeIn(slot: Slot, report: CheckReport | undefined): number | undefined {
  return slot.graded ? report?.measure?.grade : undefined;
}

/** An item's mean grade over what was measured; absent where none of its graded slots was. */
export function itemMeasure(planned: PlannedItem, evidenced: Evidenced, stance: Stance): number | undefined {
  const grades = planned.slots.flatMap((slot) => {
    const report = answering(slot, evidenced);
    const grade = gradeIn(slot, report);
    if (report === undefined || grade === undefined) return [];
    return [{ weight: slot.weight, grade: isForgiven(report.id, evidenced, stance) ? 1 : grade }];
  });
  const weight = grades.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? undefined : grades.reduce((sum, one) => sum + one.weight * one.grade, 0) / weight;
}

/** A measure is what was measured, whatever is answered; only the high end of the range leaves out what is in review. */
function isForgiven(check: string, { findings }: Evidenced, stance: Stance): boolean {
  const own = findings.get(check) ?? [];
  return stance === 'high' && own.length > 0 && own.every((finding) => share(finding, stance) === 0);
}

/**
 * Mean over the group's items: an item that nothing grades counts 1, known to this build or not, so that a new check changes no
 * page that passes it; one whose measures could not be had is left out.
 */
export function measureOf(group: PlannedGroup, evidenced: Evidenced, stance: Stance): number {
  const graded = group.items.flatMap((item) => {
    const grade = itemMeasure(item, evidenced, stance);
    return grade === undefined ? [] : [{ weight: item.weight, grade }];
  });
  const weight = graded.reduce((sum, one) => sum + one.weight, group.ungradedWeight);
  const points = graded.reduce((sum, one) => sum + one.weight * one.grade, group.ungradedWeight);
  return weight === 0 ? 1 : points / weight;
}
