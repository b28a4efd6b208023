import { profiles } from '../../checklist/profiles';
import type { Audit } from '../../model/audit';
import type { Finding } from '../../model/finding';
import { scoreAudit, scoreWithout } from '../../score';

/** One problem to fix, told by its worst element. */
export interface Fix {
  readonly finding: Finding;
  /** How many elements have the problem. */
  readonly elements: number;
  /** Points that fixing all of them gains. */
  readonly gain: number;
}

export interface FixPlan {
  readonly fixes: readonly Fix[];
  /** The score with all of these fixed: gains don't add up, so it is computed. Absent without fixes. */
  readonly to?: number;
}

/** Gains under this round to nothing. */
const minGain = 0.05;

/** The problems whose fixing gains most, dearest first. What waits for an answer is no fix yet. */
export function fixPlan(audit: Audit, limit: number): FixPlan {
  const input = {
    profile: profiles[audit.profile],
    known: audit.checks.map(({ id }) => id),
    reports: audit.checks,
    findings: audit.findings,
  };
  const chosen = scoreAudit(input)
    .causes.map((cause) => ({ ...cause, members: cause.findings.flatMap((at) => audit.findings[at] ?? []) }))
    .filter(({ gain, members }) => gain >= minGain && members.some(({ certainty }) => certainty === 'certain'))
    .slice(0, limit);
  const fixes = chosen.flatMap(({ members, gain }): Fix[] => {
    const finding = members.toSorted((a, b) => b.gain - a.gain)[0];
    return finding ? [{ finding, elements: members.length, gain }] : [];
  });
  if (fixes.length === 0) return { fixes };
  const to = scoreWithout(
    input,
    chosen.flatMap(({ findings }) => findings),
  );
  return { fixes, ...(to === undefined ? {} : { to }) };
}
