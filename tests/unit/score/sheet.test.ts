import { describe, expect, test } from 'vitest';
import type { GroupId, ItemId } from '../../../src/model/ids';
import { type ScoreInput, scoreAudit } from '../../../src/score';
import { allChecks, page, problem } from './shapes';

const itemOf = (input: ScoreInput, id: ItemId) => scoreAudit(input).score.items.find((item) => item.id === id);
const groupOf = (input: ScoreInput, id: GroupId) => scoreAudit(input).score.groups.find((group) => group.id === id);
const checksOf = (prefix: RegExp) => allChecks.filter((id) => prefix.test(id));

describe('coverage', () => {
  test('counts a check at a time, by its weight inside its item', () => {
    // target-size-min is two of five shares of an item that weighs 5 of the group's 15.
    expect(groupOf(page({ notMeasured: ['target-size-min'] }), 'touch')?.coverage).toBeCloseTo(13 / 15, 9);
    expect(scoreAudit(page({ notMeasured: ['target-size-min'] })).score.coverage).toBeCloseTo(0.98, 9);
  });

  test('is not lowered by what has nothing to test', () => {
    const few = page({ nothingToTest: checksOf(/^form-/) });
    expect(scoreAudit(few).score.coverage).toBe(1);
  });

  test('asks only for what this build knows', () => {
    const known = allChecks.filter((id) => id !== 'brand-consistent');
    expect(scoreAudit(page({ known })).score.coverage).toBe(1);
    expect(itemOf(page({ known }), 'brand')).toBeUndefined();
  });

  test('takes blocking time for the answer where nobody interacted', () => {
    const still = page({ notMeasured: ['perf-inp'], grades: { 'perf-blocking': 0.5 } });
    expect(itemOf(still, 'speed-respond')).toMatchObject({ value: 50, state: 'pass' });
    expect(groupOf(still, 'speed')?.coverage).toBe(1);
    const met = page({ grades: { 'perf-inp': 0.8, 'perf-blocking': 0.1 } });
    expect(itemOf(met, 'speed-respond')?.value).toBeCloseTo(80, 9);
  });

  test('loses a measure without counting it as good or bad', () => {
    const half = page({ grade: 0.5, notMeasured: ['perf-cls'] });
    // Load at 0.5 with 6, respond at 0.5 with 4, reliability with 2: stability is left out.
    expect(groupOf(half, 'speed')?.value).toBeCloseTo((100 * (0.5 * 10 + 2)) / 12, 9);
  });
});

describe('provisional', () => {
  const isProvisional = (input: ScoreInput) => scoreAudit(input).score.provisional;
  const everyOther = allChecks.filter((_, index) => index % 2 === 0);

  test.each([
    ['everything measured', page(), false],
    ['one check in two missing', page({ notMeasured: everyOther }), true],
    ['most of touch missing', page({ notMeasured: checksOf(/^(target|link|card|same|shift)-/) }), true],
    [
      'all of trust and respect missing',
      page({ notMeasured: checksOf(/^(trust|reviews|policy|autoplay|sticky)/) }),
      false,
    ],
    ['accessibility still to come', page({ notMeasured: checksOf(/^axe-/) }), true],
    ['one check in two without anything to test', page({ nothingToTest: everyOther }), true],
  ])('%s', (_, input, expected) => {
    expect(isProvisional(input)).toBe(expected);
  });
});

describe('items', () => {
  test.each([
    ['a certain finding', page({ findings: problem('mobile-overflow', 'moderate') }), 'fail'],
    [
      'a finding that needs a look',
      page({ findings: problem('mobile-overflow', 'moderate', 1, { certainty: 'review' }) }),
      'review',
    ],
    [
      'a dismissed finding',
      page({ findings: problem('mobile-overflow', 'moderate', 1, { certainty: 'review', answer: 'dismissed' }) }),
      'pass',
    ],
    ['no finding', page(), 'pass'],
    ['nothing to test', page({ nothingToTest: checksOf(/^(mobile|media)-/) }), 'nothing-to-test'],
    ['nothing measured', page({ notMeasured: checksOf(/^(mobile|media)-/) }), 'not-measured'],
    ['one measured of several', page({ notMeasured: ['mobile-overflow', 'mobile-viewport'] }), 'pass'],
  ] as const)('with %s', (_, input, state) => {
    const item = itemOf(input, 'mobile-fit');
    expect(item?.state).toBe(state);
    expect(item?.value === undefined).toBe(state === 'nothing-to-test' || state === 'not-measured');
  });

  test('that a profile does not expect say so, and cost nothing', () => {
    const brochure = page({ profile: 'brochure', findings: problem('search-width', 'critical', 50) });
    expect(itemOf(brochure, 'search-usable')).toEqual({ id: 'search-usable', group: 'search', state: 'not-expected' });
    expect(scoreAudit(brochure).score.value).toBe(scoreAudit(page({ profile: 'brochure' })).score.value);
    expect(scoreAudit(brochure).gains).toEqual(Array.from({ length: 50 }, () => 0));
  });
});

describe('a search that is expected', () => {
  const absent = problem('search-present', 'serious');
  const searchItems = ['search-findable', 'search-usable', 'search-answers'] as const;

  test('and absent for certain leaves nothing of its group, and nothing else to ask', () => {
    const input = page({ findings: absent });
    for (const id of searchItems) expect(itemOf(input, id)).toMatchObject({ value: 0, state: 'fail' });
    expect(groupOf(input, 'search')).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(groupOf(input, 'search')?.coverage).toBeCloseTo(1, 9);
    expect(scoreAudit(input).gains[0]).toBeCloseTo(12, 9);
  });

  test('and perhaps absent is a question with its whole group at stake', () => {
    const input = page({ findings: problem('search-present', 'serious', 1, { certainty: 'review' }) });
    expect(groupOf(input, 'search')).toMatchObject({ low: 0, value: 50, high: 100 });
    expect(itemOf(input, 'search-findable')?.state).toBe('review');
  });
});

test('what a check says of nothing that the checklist asks counts nowhere', () => {
  const { score, gains } = scoreAudit(page({ findings: problem('perf-diag-dom', 'critical', 3) }));
  expect(score.value).toBe(scoreAudit(page()).score.value);
  expect(gains).toEqual([0, 0, 0]);
});
