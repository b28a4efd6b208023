import { type Assessment, type Evidenced, measureOf } from './assess';
import { blockerFactor } from './constants';
import { blocks, factorOf, levelKey, type Problem, type ScoredFinding } from './problem';

/** One problem with what fixing all of it would gain by itself. */
export interface ProblemGain {
  readonly check: string;
  readonly cluster: string;
  /** Indices of its findings. */
  readonly findings: readonly number[];
  /** Points. */
  readonly gain: number;
}

/** What the score gains without some part of it, by problem: exact, in time linear in the number of findings. */
export interface Ledger {
  /** Without this one finding. */
  gainOf(finding: ScoredFinding): number;
  /** Without any finding of the problem. */
  gainOfAll(check: string, cluster: string): number;
}

interface Entry {
  readonly problem: Problem;
  /** The gain where the problem leaves this factor, and blocks or not. */
  gain(factor: number, stillBlocks: boolean): number;
  readonly isGate: boolean;
}

const keyOf = (check: string, cluster: string): string => `${check}\n${cluster}`;

export function ledgerOf(now: Assessment, evidenced: Evidenced): Ledger {
  const entries = entriesOf(now);
  const measures = measureGains(now, evidenced);
  const memo = new Map<string, number>();
  return {
    gainOf(finding) {
      const key = keyOf(finding.check, finding.cluster);
      const entry = entries.get(key);
      // A measure is one fact: it is put right when the last finding about it goes.
      if (entry === undefined) {
        const isLast = evidenced.findings.get(finding.check)?.length === 1;
        return isLast ? (measures.get(finding.check) ?? 0) : 0;
      }
      const level = levelKey(finding);
      const memoKey = `${key}\n${level}`;
      const known = memo.get(memoKey);
      if (known !== undefined) return known;
      const gain = entry.gain(factorOf(entry.problem, entry.isGate, level), blocks(entry.problem, level));
      memo.set(memoKey, gain);
      return gain;
    },
    gainOfAll(check, cluster) {
      return entries.get(keyOf(check, cluster))?.gain(1, false) ?? measures.get(check) ?? 0;
    },
  };
}

function entriesOf(now: Assessment): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const rescore = rescorer(now);
  for (const { group, measure, problems, factors, value } of now.groups) {
    const others = productsOfOthers(factors);
    for (const [index, problem] of problems.entries()) {
      const whole = 100 * measure * (others[index] ?? 1);
      const freed = blocks(problem) ? 1 : 0;
      entries.set(keyOf(problem.check, problem.cluster), {
        problem,
        isGate: problem.check === group.gate,
        gain: (factor, stillBlocks) => rescore(group.weight * (whole * factor - value), stillBlocks ? 0 : freed),
      });
    }
  }
  return entries;
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
