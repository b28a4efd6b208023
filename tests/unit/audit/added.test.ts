import { describe, expect, it } from 'vitest';
import { addedSince } from '../../../src/audit/added';
import { aFinding, anAudit } from '../report/an-audit';

const old = aFinding({ fingerprint: 'old' });
const fresh = aFinding({ fingerprint: 'fresh' });

describe('what is new since an earlier audit', () => {
  it('is what it did not have', () => {
    expect([...addedSince(anAudit([old]), anAudit([old, fresh]))]).toEqual(['fresh']);
    expect([...addedSince(anAudit([old, fresh]), anAudit([old]))]).toEqual([]);
  });

  it('is nothing of a check that was not measured then', () => {
    const before = anAudit([old]);
    const checks = before.checks.map((check) =>
      check.id === fresh.check ? { ...check, outcome: 'not-measured' as const, reason: 'stopped' } : check,
    );
    expect([...addedSince({ ...before, checks }, anAudit([old, fresh]))]).toEqual([]);
  });
});
