import { profileFor } from '../checklist/profiles';
import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import { type ScoreInput, scoreAudit, scoreWithout } from '.';

/** What is mended together: all that one check and rule found, told by the finding that gains most. */
export interface Fix {
  readonly finding: Finding;
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

/** What gains most when it is mended, dearest first. What waits for an answer is no fix yet. */
export function fixPlan(audit: Audit, limit: number): FixPlan {
  const input = inputOf(audit);
  const chosen = scoreAudit(input)
    .causes.map((cause) => ({
      ...cause,
      members: cause.findings.flatMap((index) => audit.findings[index] ?? []),
    }))
    .filter(({ gain, members }) => gain >= leastGain && members.some(({ certainty }) => certainty === 'certain'))
    .slice(0, limit);
  const fixes = chosen.flatMap(({ members, gain }): Fix[] => {
    const [finding] = members.toSorted((a, b) => b.gain - a.gain);
    return finding === undefined ? [] : [{ finding, elements: members.length, gain }];
  });
  const to = scoreWithout(
    input,
    chosen.flatMap(({ findings }) => findings),
  );
  return { fixes, ...(fixes.length === 0 || to === undefined ? {} : { to }) };
}
