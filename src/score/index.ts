import type { Profile } from '../checklist/profiles';
import type { CheckReport, Score } from '../model/audit';
import { groupBy } from '../model/group-by';
import { assess, type Evidenced } from './assess';
import { type Ledger, ledgerOf } from './gains';
import { planOf } from './plan';
import type { ScoredFinding } from './problem';
import { sheetOf } from './sheet';

export type { ScoredFinding } from './problem';

export interface ScoreInput {
  readonly profile: Profile;
  /** Every check that this build knows; others count nowhere. */
  readonly known: readonly string[];
  readonly reports: readonly CheckReport[];
  readonly findings: readonly ScoredFinding[];
}

/** All findings of one check and rule, and what mending them all gains by itself. */
export interface CauseGain {
  readonly check: string;
  readonly rule?: string;
  /** Indices of the input's findings. */
  readonly findings: readonly number[];
  /** Points. */
  readonly gain: number;
}

export interface ScoreResult {
  readonly score: Score;
  /** Points that the score would gain without each finding, in the order of the findings. */
  readonly gains: readonly number[];
  /** The same for all that one check and rule found, dearest first: what is mended together. */
  readonly causes: readonly CauseGain[];
}

/**
 * Scores one page: findings to problems, problems to factors of their groups, groups to one number, with the range that
 * review findings leave, the share that was measured, and what each fix would gain. docs/scoring.md explains the formula.
 */
export function scoreAudit(input: ScoreInput): ScoreResult {
  const known = new Set(input.known);
  const plan = planOf(input.profile, known);
  const evidenced = evidencedBy(input.reports, input.findings);
  const value = assess(plan, evidenced, 'value');
  const stances = { value, low: assess(plan, evidenced, 'low'), high: assess(plan, evidenced, 'high') };
  const ledger = ledgerOf(value, evidenced);
  return {
    score: sheetOf(plan, known, evidenced, stances),
    gains: input.findings.map((finding) => ledger.gainOf(finding)),
    causes: causesOf(input.findings, ledger),
  };
}

/**
 * The score without some findings, counted together: gains don't add up. A measure counts as perfect once the last finding
 * about it is gone. Absent where no group was measured.
 *
 * @param indices of `input.findings`.
 */
export function scoreWithout(input: ScoreInput, indices: Iterable<number>): number | undefined {
  const gone = new Set(indices);
  const findings = input.findings.filter((_, index) => !gone.has(index));
  const left = new Set(findings.map((finding) => finding.check));
  const fixed = new Set(
    input.findings.flatMap(({ check }, index) => (gone.has(index) && !left.has(check) ? [check] : [])),
  );
  const reports = input.reports.map((report) =>
    fixed.has(report.id) && report.measure !== undefined
      ? { ...report, measure: { ...report.measure, grade: 1 } }
      : report,
  );
  const plan = planOf(input.profile, new Set(input.known));
  return assess(plan, evidencedBy(reports, findings), 'value').value;
}

function evidencedBy(reports: readonly CheckReport[], findings: readonly ScoredFinding[]): Evidenced {
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    findings: groupBy(findings, (finding) => finding.check),
  };
}

function causesOf(findings: readonly ScoredFinding[], ledger: Ledger): readonly CauseGain[] {
  const causes = groupBy(findings.keys(), (index) => `${findings[index]?.check}\n${findings[index]?.rule ?? ''}`);
  return [...causes.values()]
    .flatMap((members): CauseGain[] => {
      const first = findings[members[0] ?? -1];
      if (first === undefined) return [];
      const { check, rule } = first;
      return [
        { check, ...(rule === undefined ? {} : { rule }), findings: members, gain: ledger.gainOfAll(check, rule) },
      ];
    })
    .sort((a, b) => b.gain - a.gain);
}
