import { type Assessment, type Cause, type Evidenced, measureOf } from './assess';
import { blockerFactor } from './constants';
import { blocks, costOf, levelKey, type Problem, type ScoredFinding } from './problem';

/** What the score gains without some part of what was found: exact, and in time linear in the number of findings. */
export interface Ledger {
  /** Without this one finding. */
  gainOf(finding: ScoredFinding): number;
  /** Without any finding of the check and rule. */
  gainOfAll(check: string, rule: string | undefined): number;
}

/** Points gained where a cause leaves this factor of its group, and so many of its blockers go. */
type Rescore = (factor: number, freed: number) => number;

interface ProblemEntry {
  readonly problem: Problem;
  readonly index: number;
  readonly cause: Cause;
  readonly rescore: Rescore;
}

const causeKey = (check: string, rule: string | undefined): string => `${check}\n${rule ?? ''}`;
const problemKey = (check: string, rule: string | undefined, cluster: string) => `${causeKey(check, rule)}\n${cluster}`;

export function ledgerOf(now: Assessment, evidenced: Evidenced): Ledger {
  const problems = new Map<string, ProblemEntry>();
  const wholeCauses = new Map<string, number>();
  for (const [cause, rescore] of rescoredCauses(now)) {
    wholeCauses.set(causeKey(cause.check, cause.rule), rescore(1, cause.problems.filter((one) => blocks(one)).length));
    for (const [index, problem] of cause.problems.entries()) {
      problems.set(problemKey(cause.check, cause.rule, problem.cluster), { problem, index, cause, rescore });
    }
  }
  const measures = measureGains(now, evidenced);
  const memo = new Map<string, number>();
  const gainOf = (finding: ScoredFinding): number => {
    const entry = problems.get(problemKey(finding.check, finding.rule, finding.cluster));
    // A measure is one fact: it is put right when the last finding about it goes.
    if (entry === undefined) {
      return evidenced.findings.get(finding.check)?.length === 1 ? (measures.get(finding.check) ?? 0) : 0;
    }
    return gainWithout(entry, levelKey(finding));
  };
  return {
    gainOf(finding) {
      const key = `${problemKey(finding.check, finding.rule, finding.cluster)}\n${levelKey(finding)}`;
      const gain = memo.get(key) ?? gainOf(finding);
      memo.set(key, gain);
      return gain;
    },
    gainOfAll: (check, rule) => wholeCauses.get(causeKey(check, rule)) ?? measures.get(check) ?? 0,
  };
}

function gainWithout({ problem, index, cause, rescore }: ProblemEntry, level: string): number {
  const freed = blocks(problem) && !blocks(problem, level) ? 1 : 0;
  return rescore(cause.left.with(index, costOf(problem, level)), freed);
}

/** Every cause with what the score would be if it alone changed. */
function rescoredCauses(now: Assessment): readonly (readonly [Cause, Rescore])[] {
  const rescore = rescorer(now);
  return now.groups.flatMap(({ group, measure, causes, value }) => {
    const others = productsOfOthers(causes.map(({ left }) => left.factor));
    return causes.map((cause, index): readonly [Cause, Rescore] => {
      const whole = 100 * measure * (others[index] ?? 1);
      return [cause, (factor, freed) => rescore(group.weight * (whole * factor - value), freed)];
    });
  });
}

/** What each graded check would gain were its measure perfect. */
function measureGains(now: Assessment, evidenced: Evidenced): ReadonlyMap<string, number> {
  const gains = new Map<string, number>();
  const rescore = rescorer(now);
  for (const { group, measure, value } of now.groups) {
    for (const slot of group.items.flatMap((item) => item.slots).filter((candidate) => candidate.graded)) {
      for (const id of slot.checks) {
        const report = evidenced.reports.get(id);
        if (report?.measure === undefined) continue;
        const perfect = { ...report, measure: { ...report.measure, grade: 1 } };
        const then = measureOf(group, { ...evidenced, reports: new Map(evidenced.reports).set(id, perfect) }, 'value');
        gains.set(id, measure === 0 ? 0 : rescore(group.weight * value * (then / measure - 1), 0));
      }
    }
  }
  return gains;
}

/** Points gained where the groups together gain `points` of weighted value and `freed` blockers go. */
function rescorer(now: Assessment): (points: number, freed: number) => number {
  const total = now.groups.reduce((sum, result) => sum + result.group.weight, 0);
  const sum = now.groups.reduce((points, result) => points + result.group.weight * result.value, 0);
  return (points, freed) =>
    Math.max(0, (blockerFactor(now.blockers - freed) * (sum + points)) / total - (now.value ?? 0));
}

/** For each factor, the product of all the others; right for factors of zero too. */
function productsOfOthers(factors: readonly number[]): readonly number[] {
  const after = [1];
  for (const factor of [...factors].reverse()) after.push((after.at(-1) ?? 1) * factor);
  after.reverse();
  let before = 1;
  return factors.map((factor, index) => {
    const others = before * (after[index + 1] ?? 1);
    before *= factor;
    return others;
  });
}
