import type { Slot } from '../checklist/items';
import type { CheckReport } from '../model/audit';
import { groupBy } from '../model/group-by';
import type { ItemId } from '../model/ids';
import { blockerFactor } from './constants';
import type { PlannedGroup, PlannedItem } from './plan';
import { blocks, costOf, type Problem, problemOf, type ScoredFinding, type Stance, share } from './problem';
import { type Ranked, ranked } from './ranked';

/** What was found, looked up by check. */
export interface Evidenced {
  readonly reports: ReadonlyMap<string, CheckReport>;
  readonly findings: ReadonlyMap<string, readonly ScoredFinding[]>;
}

/** All problems of one check and one rule: kinds of one mistake. */
export interface Cause {
  readonly check: string;
  readonly rule?: string | undefined;
  readonly item: ItemId;
  readonly problems: readonly Problem[];
  /** What they leave of the group, together and with one of them changed. */
  readonly left: Ranked;
}

/** One measured group from one stance. */
export interface GroupResult {
  readonly group: PlannedGroup;
  /** Weighted mean of the group's graded measures, 0-1; 1 where it has none. */
  readonly measure: number;
  readonly causes: readonly Cause[];
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
  const blockers = groups
    .flatMap(({ causes }) => causes.flatMap(({ problems }) => problems))
    .filter((one) => blocks(one)).length;
  const total = groups.reduce((sum, result) => sum + result.group.weight, 0);
  if (total === 0) return { groups, blockers };
  const points = groups.reduce((sum, result) => sum + result.group.weight * result.value, 0);
  return { groups, blockers, value: (blockerFactor(blockers) * points) / total };
}

function assessGroup(group: PlannedGroup, evidenced: Evidenced, stance: Stance): GroupResult {
  const causes = group.items.flatMap((item) => causesOf(item, group, evidenced, stance));
  const measure = measureOf(group, evidenced, stance);
  return { group, measure, causes, value: 100 * measure * causes.reduce((all, { left }) => all * left.factor, 1) };
}

/** What is wrong with an item: the findings of each check that answers for one of its slots, by rule and by cluster. */
function causesOf(planned: PlannedItem, group: PlannedGroup, evidenced: Evidenced, stance: Stance): readonly Cause[] {
  return planned.slots.flatMap((slot) => {
    const report = answering(slot, evidenced);
    if (report === undefined || gradeIn(slot, report) !== undefined) return [];
    const place = { scale: planned.scale, isGate: report.id === group.gate };
    const rules = groupBy(evidenced.findings.get(report.id) ?? [], (finding) => finding.rule);
    return [...rules].map(([rule, findings]): Cause => {
      const clusters = groupBy(findings, (finding) => finding.cluster);
      const problems = [...clusters].map(([cluster, members]) => problemOf(members, cluster, stance, place));
      const left = ranked(problems.map((problem) => costOf(problem)));
      return { check: report.id, rule, item: planned.item.id, problems, left };
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
