import { describe, expect, it } from 'vitest';
import { fixPlan } from '../../../src/ui/model/fixes';
import { scorecardOf } from '../../../src/ui/model/scorecard';
import { countsOf } from '../../../src/ui/model/verdict';
import { aFinding, anAudit } from '../report/an-audit';

const small = (index: number) =>
  aFinding({ fingerprint: `small-${index}`, check: 'target-size-min', cluster: 'small', severity: 'moderate' });
const pale = aFinding({ fingerprint: 'pale', check: 'axe-contrast', cluster: 'pale', severity: 'serious' });
const unsure = aFinding({ fingerprint: 'unsure', check: 'axe-names', cluster: 'unsure', certainty: 'review' });
const audit = anAudit([small(1), small(2), pale, unsure]);

describe('The scorecard', () => {
  it('counts what is certain by severity, and what waits for an answer apart', () => {
    expect(countsOf(audit.findings)).toMatchObject({ error: 1, warning: 2, note: 0, review: 1 });
  });

  it('says at each item what was found', () => {
    const items = scorecardOf(audit).flatMap((group) => group.items);
    const summary = Object.fromEntries(items.map(({ id, summary: text, mark }) => [id, [text, mark]]));
    expect(summary).toMatchObject({
      'tap-comfort': ['2 problems', 'warning'],
      'a11y-perceive': ['1 problem', 'error'],
      'a11y-robust': ['1 to review', 'review'],
      'nav-orient': ['3 checked', undefined],
    });
  });

  it('leaves a group without a value without one', () => {
    const report = { id: 'form-visible-label', outcome: 'nothing-to-test', examined: 0, timeMs: 0 } as const;
    const bare = anAudit([]);
    const score = {
      ...bare.score,
      items: [...bare.score.items, { id: 'forms-easy', group: 'forms', state: 'nothing-to-test' } as const],
    };
    const forms = scorecardOf({ ...bare, checks: [...bare.checks, report], score }).find(({ id }) => id === 'forms');
    expect(forms?.empty).toBe('nothing-to-test');
    expect(forms?.score.value).toBeUndefined();
  });

  it('names each problem once among the fixes, dearest first, and never what waits for an answer', () => {
    const { fixes, to } = fixPlan(audit, 5);
    expect(fixes.map(({ finding, elements }) => [finding.check, elements])).toEqual([
      ['axe-contrast', 1],
      ['target-size-min', 2],
    ]);
    expect(to).toBeGreaterThan(audit.score.value ?? 100);
    expect(to).toBeLessThanOrEqual(100);
  });
});
