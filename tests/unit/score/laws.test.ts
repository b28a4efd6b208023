import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlocker } from '../../../src/checklist/rules';
import { profileIds, severities } from '../../../src/model/vocabulary';
import { type ScoredFinding, type ScoreInput, scoreAudit, scoreWithout } from '../../../src/score';
import { allChecks, gradedChecks, type PageSketch, page, problem } from './shapes';

const close = 9;
const ungraded = allChecks.filter((id) => !gradedChecks.includes(id));
/** Fewer checks than there are, so that findings meet in one item and one cluster. */
const somewhere = [
  'target-covered-other',
  'target-size-min',
  'link-dead-href',
  'search-present',
  'search-width',
  'axe-names',
  'perf-lcp',
  'reliability-resources',
  'contact-channels',
  'journey-walk',
  'form-keyboard',
];

const finding: fc.Arbitrary<ScoredFinding> = fc.record(
  {
    check: fc.constantFrom(...somewhere),
    severity: fc.constantFrom(...severities),
    certainty: fc.constantFrom('certain' as const, 'review' as const),
    cluster: fc.constantFrom('a', 'b', 'c', 'd'),
    rule: fc.constantFrom(undefined, undefined, 'some-rule'),
    message: fc.constantFrom('found', 'task-failed'),
    evidence: fc.constantFrom({}, { action: 'buy' }),
    answer: fc.constantFrom('yes' as const, 'dismissed' as const),
  },
  { requiredKeys: ['check', 'rule', 'severity', 'certainty', 'cluster', 'message', 'evidence'] },
);

const anyPage: fc.Arbitrary<PageSketch> = fc.record({
  findings: fc.array(finding, { maxLength: 16 }),
  grade: fc.double({ min: 0.01, max: 1, noNaN: true }),
  notMeasured: fc.subarray([...allChecks]),
  nothingToTest: fc.subarray([...allChecks]),
  profile: fc.constantFrom(...profileIds),
});

/** The value alone, which is quicker than the whole sheet. */
const scored = (input: ScoreInput) => scoreWithout(input, []);
const without = (input: ScoreInput, index: number): ScoreInput => ({
  ...input,
  findings: input.findings.filter((_, at) => at !== index),
});

describe('the laws of the score', () => {
  test('every number is from 0 to 100, and low, value and high stand in that order', () => {
    fc.assert(
      fc.property(anyPage, (sketch) => {
        const input = page(sketch);
        const { score, gains } = scoreAudit(input);
        for (const { value, low, high, coverage } of [score, ...score.groups]) {
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          if (value === undefined || low === undefined || high === undefined) continue;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(100);
        }
        for (const gain of gains) expect(gain).toBeGreaterThanOrEqual(0);
        for (const item of score.items) expect(item.value ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('removing a finding never lowers the score', () => {
    fc.assert(
      fc.property(anyPage, (sketch) => {
        const input = page(sketch);
        const before = scored(input);
        for (const index of input.findings.keys()) {
          if (before !== undefined) expect(scored(without(input, index))).toBeGreaterThanOrEqual(before - 1e-9);
        }
      }),
    );
  });

  test('removing a blocker raises it', () => {
    fc.assert(
      fc.property(anyPage, finding, (sketch, extra) => {
        const blocker: ScoredFinding = {
          ...extra,
          check: 'target-covered-other',
          certainty: 'certain',
          cluster: 'the blocker',
          evidence: { action: 'buy' },
        };
        fc.pre(blocker.answer !== 'dismissed' && isBlocker(blocker));
        const blocked = page({ ...sketch, findings: [...(sketch.findings ?? []), blocker] });
        const gain = scoreAudit(blocked).gains.at(-1) ?? 0;
        expect(gain).toBeGreaterThan(0);
      }),
    );
  });

  test('each gain is exact, for one finding, for one problem, and for several together', () => {
    fc.assert(
      fc.property(anyPage, fc.array(fc.nat(15), { maxLength: 5 }), (sketch, some) => {
        const input = page(sketch);
        const { score, gains, causes } = scoreAudit(input);
        const now = score.value ?? 0;
        for (const [index, gain] of gains.entries()) {
          expect(gain).toBeCloseTo((scoreWithout(input, [index]) ?? 0) - now, close);
        }
        for (const { findings, gain, check } of causes) {
          // Of a measure all findings must go, whatever their clusters.
          if (gradedChecks.includes(check)) continue;
          expect(gain).toBeCloseTo((scoreWithout(input, findings) ?? 0) - now, close);
        }
        expect((scoreWithout(input, some) ?? 0) - now).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test('order does not matter', () => {
    fc.assert(
      fc.property(anyPage, fc.infiniteStream(fc.nat()), (sketch, numbers) => {
        const input = page(sketch);
        const shuffled = <T>(values: readonly T[]): readonly T[] =>
          values
            .map((value) => ({ value, turn: numbers.next().value ?? 0 }))
            .sort((a, b) => a.turn - b.turn)
            .map(({ value }) => value);
        const after = { ...input, findings: shuffled(input.findings), reports: shuffled(input.reports) };
        expect(scored(after) ?? 0).toBeCloseTo(scored(input) ?? 0, close);
      }),
    );
  });

  test('elements that pass do not matter', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(10_000), (sketch, examined) => {
        const input = page(sketch);
        const reports = input.reports.map((report) => ({ ...report, examined }));
        expect(scoreAudit({ ...input, reports })).toEqual(scoreAudit(input));
      }),
    );
  });

  test('a lost measurement of what passes lowers coverage only', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), fc.constantFrom(...ungraded), (findings, lost) => {
        fc.pre(findings.every(({ check }) => check !== lost));
        const before = scoreAudit(page({ findings })).score;
        const after = scoreAudit(page({ findings, notMeasured: [lost] })).score;
        expect(after.value).toBe(before.value);
        expect(after.low).toBe(before.low);
        expect(after.high).toBe(before.high);
        expect(after.coverage).toBeLessThanOrEqual(before.coverage);
        expect(after.groups.map(({ value }) => value)).toEqual(before.groups.map(({ value }) => value));
      }),
    );
  });

  test('a new check changes no page that passes it', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), fc.constantFrom(...ungraded), (findings, added) => {
        fc.pre(findings.every(({ check }) => check !== added));
        // A group's first check brings the group itself: it is not this law's matter.
        const before = allChecks.filter((id) => id !== added);
        expect(scored(page({ findings }))).toBe(scored(page({ findings, known: before })));
      }),
    );
  });

  const clean = scored(page()) ?? 0;

  test('repeats of one problem cost at most two thirds more than the first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allChecks),
        fc.constantFrom(...severities),
        fc.integer({ min: 2, max: 300 }),
        (check, severity, times) => {
          const once = clean - (scored(page({ findings: problem(check, severity) })) ?? 0);
          const often = clean - (scored(page({ findings: problem(check, severity, times) })) ?? 0);
          expect(often).toBeGreaterThanOrEqual(once - 1e-9);
          expect(often).toBeLessThanOrEqual((once * 5) / 3 + 1e-9);
        },
      ),
    );
  });

  test('a poor search box is never worse than none', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), (findings) => {
        const others = findings.filter(({ check }) => check !== 'search-present');
        const without = page({ findings: [...others, ...problem('search-present', 'serious')] });
        expect(scored(page({ findings: others })) ?? 0).toBeGreaterThan(scored(without) ?? 0);
      }),
    );
  });

  test('an answer decides: yes is certain, dismissed is gone', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), finding, (findings, one) => {
        fc.pre(!gradedChecks.includes(one.check));
        const { answer: _, ...asked } = { ...one, certainty: 'review' as const };
        const others = page({ findings: [...findings, ...problem(one.check, 'minor')] });
        const with_ = (extra: ScoredFinding) => scored({ ...others, findings: [...others.findings, extra] });
        expect(with_({ ...asked, answer: 'yes' })).toBeCloseTo(with_({ ...asked, certainty: 'certain' }) ?? 0, close);
        expect(with_({ ...asked, answer: 'dismissed' })).toBeCloseTo(scored(others) ?? 0, close);
      }),
    );
  });
});
