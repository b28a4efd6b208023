import type { Audit } from '../model/audit';

/**
 * Fingerprints of the findings that an earlier audit of the same page did not have. Of a check that was not measured then, nobody can say
 * what is new, and nothing is.
 */
export function addedSince(before: Audit, audit: Audit): ReadonlySet<string> {
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const measured = new Set(
    before.checks.filter(({ outcome }) => outcome !== 'not-measured' && outcome !== 'error').map(({ id }) => id),
  );
  const added = audit.findings.filter(({ check, fingerprint }) => measured.has(check) && !known.has(fingerprint));
  return new Set(added.map(({ fingerprint }) => fingerprint));
}
