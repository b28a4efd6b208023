import { describe, expect, test } from 'vitest';
import { scoreWithout } from '../../../src/score';
import { fixPlan, inputOf } from '../../../src/score/fixes';
import { aFinding, anAudit } from '../report/an-audit';

const small = aFinding({ check: 'target-size-min', severity: 'serious', cluster: 'menu' });
const audit = anAudit([
  small,
  { ...small, cluster: 'footer' },
  aFinding(),
  aFinding({ check: 'perf-lcp', severity: 'moderate', cluster: 'page' }),
  aFinding({ check: 'link-dead-href', severity: 'minor', cluster: 'link' }),
  aFinding({ check: 'axe-contrast', severity: 'critical', certainty: 'review' }),
]);

describe('what to fix first', () => {
  test('is told by cause, what gains most first, and leaves out what nobody has looked at', () => {
    const { fixes } = fixPlan(audit, 5);
    expect(fixes.map(({ finding }) => finding.check)).toEqual([
      'target-size-min',
      'nav-title-h1',
      'perf-lcp',
      'link-dead-href',
    ]);
    expect(fixes[0]?.elements).toBe(2);
    expect(fixes[0]?.findings.map(({ cluster }) => cluster)).toEqual(['menu', 'footer']);
    const gains = fixes.map(({ gain }) => gain);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  test('says where all of it together leads, which is not the sum', () => {
    const { fixes, to } = fixPlan(audit, 5);
    expect(to).toBe(scoreWithout(inputOf(audit), [0, 1, 2, 3, 4]));
    expect(to).not.toBeCloseTo((audit.score.value ?? 0) + fixes.reduce((sum, { gain }) => sum + gain, 0), 3);
  });

  test('holds no more than was asked for', () => {
    expect(fixPlan(audit, 1).fixes).toHaveLength(1);
    expect(fixPlan(anAudit(), 5)).toEqual({ fixes: [] });
  });
});
