import { profileFor } from '../checklist/profiles';
import type { Audit } from '../model/audit';
import { type Finding, standingOf } from '../model/finding';
import { severities } from '../model/vocabulary';
import { type ScoreInput, scoreAudit, scoreWithout } from '.';

/** What is mended together: all that one check and rule found, told by the finding that says most. */
export interface Fix {
  readonly finding: Finding;
  /** All of them, the one that says most first. */
  readonly findings: readonly Finding[];
  /** How many findings that is. */
  readonly elements: number;
  /** Points that fixing all of them gains by itself. */
  readonly gain: number;
}

export interface FixPlan {
  readonly fixes: readonly Fix[];
  /** The score with all of these fixed: gains don't add up, so it is computed. Absent without fixes. */
  readonly to?: number;
}

/** Gains under this show as nothing. */
const leastGain = 0.05;

/** What a stored audit was scored from. */
export function inputOf(audit: Audit): ScoreInput {
  return {
    profile: profileFor(audit.profile, audit.checklist),
    known: audit.checks.map(({ id }) => id),
    reports: audit.checks,
    findings: audit.findings,
  };
}

/** Everything that was found and not dismissed, by what is mended together; what gains most first. */
export function fixesOf(audit: Audit): readonly Fix[] {
  return scoreAudit(inputOf(audit)).causes.flatMap(({ findings: indices, gain }): Fix[] => {
    const found = indices.flatMap((index) => audit.findings[index] ?? []);
    const findings = found.filter((finding) => standingOf(finding) !== 'dismissed').sort(byTelling);
    const [finding] = findings;
    return finding === undefined ? [] : [{ finding, findings, elements: findings.length, gain }];
  });
}

/** What gains most when it is mended. What waits for an answer is no fix yet. */
export function fixPlan(audit: Audit, limit: number): FixPlan {
  const fixes = fixesOf(audit)
    .filter(({ gain, finding }) => gain >= leastGain && standingOf(finding) === 'certain')
    .slice(0, limit);
  const chosen = new Set(fixes.flatMap(({ findings }) => findings));
  const to = scoreWithout(
    inputOf(audit),
    audit.findings.flatMap((finding, index) => (chosen.has(finding) ? [index] : [])),
  );
  return { fixes, ...(fixes.length === 0 || to === undefined ? {} : { to }) };
}

/** What is certain first, then what is worse, then what gains more. */
function byTelling(a: Finding, b: Finding): number {
  if (standingOf(a) !== standingOf(b)) return standingOf(a) === 'certain' ? -1 : 1;
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.gain - a.gain;
}
