import { items } from '../../../src/checklist/items';
import { profiles } from '../../../src/checklist/profiles';
import type { CheckReport } from '../../../src/model/audit';
import type { ProfileId, Severity } from '../../../src/model/ids';
import type { ScoredFinding, ScoreInput } from '../../../src/score';

/** Every check that the checklist names. */
export const allChecks: readonly string[] = items.flatMap((item) => item.slots.flatMap((slot) => slot.checks));

/** The graded checks, each with the measure that puts it exactly at "good". */
export const gradedChecks: readonly string[] = items.flatMap((item) =>
  item.slots.filter((slot) => slot.graded).flatMap((slot) => slot.checks),
);

/** One finding, `elements` times. */
export function problem(
  check: string,
  severity: Severity,
  elements = 1,
  more: Partial<ScoredFinding> = {},
): readonly ScoredFinding[] {
  const finding: ScoredFinding = {
    check,
    severity,
    certainty: 'certain',
    cluster: `${check} ${severity}`,
    message: 'found',
    evidence: {},
    ...more,
  };
  return Array.from({ length: elements }, () => finding);
}

export interface PageSketch {
  readonly findings?: readonly ScoredFinding[];
  /** By graded check, 0-1; what is not named gets `grade`. */
  readonly grades?: Readonly<Record<string, number>>;
  /** 0-1 for every graded check; 0.9 is exactly "good". */
  readonly grade?: number;
  readonly notMeasured?: readonly string[];
  readonly nothingToTest?: readonly string[];
  readonly profile?: ProfileId;
  readonly known?: readonly string[];
}

/** A page on which every check has run, unless the sketch says otherwise. What something was found by was measured. */
export function page(sketch: PageSketch = {}): ScoreInput {
  const known = sketch.known ?? allChecks;
  const findings = sketch.findings ?? [];
  const reports = known.map((id): CheckReport => {
    const base = { id, examined: 1, timeMs: 0 };
    const own = findings.filter((finding) => finding.check === id);
    if (own.length === 0 && sketch.notMeasured?.includes(id)) return { ...base, outcome: 'not-measured', reason: '' };
    if (own.length === 0 && sketch.nothingToTest?.includes(id)) return { ...base, outcome: 'nothing-to-test' };
    const outcome = own.length === 0 ? 'pass' : own.some((one) => one.certainty === 'certain') ? 'fail' : 'review';
    if (!gradedChecks.includes(id)) return { ...base, outcome };
    const whole = id === 'contact-channels' ? 1 : 0.9;
    const grade = sketch.grades?.[id] ?? (id === 'contact-channels' ? whole : (sketch.grade ?? whole));
    return { ...base, outcome, measure: { grade, value: 0, unit: 'none' } };
  });
  return { profile: profiles[sketch.profile ?? 'shop'], known, reports, findings };
}
