import { profiles } from '../../../src/checklist/profiles';
import type { Audit, CheckReport } from '../../../src/model/audit';
import type { Finding } from '../../../src/model/finding';
import { scoreAudit } from '../../../src/score';

/** A finding about a title that shares no word with its heading, unless said otherwise. */
export function aFinding(more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'f00d',
    check: 'nav-title-h1',
    standards: ['WCAG 2.4.2'],
    severity: 'moderate',
    certainty: 'certain',
    message: 'mismatch',
    evidence: { title: 'Kites', heading: 'Welcome' },
    related: [],
    relatedRefs: [],
    cluster: 'c',
    gain: 0,
    element: {
      selector: ['iframe#shop', 'main > h1'],
      role: 'heading',
      name: 'Welcome',
      snippet: '<h1>Welcome</h1>',
      rect: [0, 0, 100, 20],
    },
    ...more,
  };
}

/** A scored audit with these findings, every check of which has run. */
export function anAudit(findings: readonly Finding[] = [], more: Partial<Audit> = {}): Audit {
  const ids = [...new Set(['nav-title-h1', 'target-size-min', 'perf-lcp', ...findings.map(({ check }) => check)])];
  const checks = ids.map((id): CheckReport => {
    const found = findings.some(({ check }) => check === id);
    const measure = id === 'perf-lcp' ? { measure: { grade: 0.9, value: 2500, unit: 'ms' as const } } : {};
    return { id, outcome: found ? 'fail' : 'pass', examined: 3, timeMs: 0.1234, ...measure };
  });
  const { score, gains } = scoreAudit({ profile: profiles.shop, known: ids, reports: checks, findings });
  return {
    schema: 1,
    url: 'https://shop.example/',
    finalUrl: 'https://shop.example/kites',
    title: 'Kites',
    status: 200,
    device: 'phone',
    profile: 'shop',
    viewport: { width: 390, height: 844 },
    startedAt: '2026-01-02T03:04:05.000Z',
    durationMs: 1234.5,
    versions: { app: '0.1.0', catalogue: 1 },
    score,
    checks,
    findings: findings.map((finding, index) => ({ ...finding, gain: gains[index] ?? 0 })),
    facts: { targets: { examined: 3 }, search: [], vitals: {}, frames: { audited: 1, skipped: 0, skippedUrls: [] } },
    costs: { ownMs: 12.345, axeMs: 0, longestBlockMs: 8 },
    ...more,
  };
}
