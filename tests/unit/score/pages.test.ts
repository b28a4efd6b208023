import { describe, expect, test } from 'vitest';
import { type ScoreInput, scoreAudit } from '../../../src/score';
import { describedPages } from './described-pages';
import { allChecks, gradedChecks, page, problem } from './shapes';

/** The specification's own pages. */
interface SpecifiedPage {
  readonly what: string;
  readonly score: number;
  readonly page: ScoreInput;
}

const covered = { evidence: { action: 'add-to-cart' } };

/** Every other check of those that are not graded, in the order of the checklist. */
const halfOfAll = allChecks.filter((id) => !gradedChecks.includes(id)).filter((_, index) => index % 2 === 0);

const pages: readonly SpecifiedPage[] = [
  { what: 'nothing found, vitals exactly at the limit of good', score: 98.6, page: page() },
  {
    what: 'excellent but for two moderate and five minor problems over six groups, vitals well inside good',
    score: 92,
    page: page({
      grade: 0.97,
      findings: [
        ...problem('target-comfort', 'moderate', 3),
        ...problem('axe-structure', 'moderate', 3),
        ...problem('search-width', 'minor'),
        ...problem('axe-names', 'minor', 2),
        ...problem('nav-current', 'minor'),
        ...problem('form-keyboard', 'minor', 2),
        ...problem('contact-tap', 'minor'),
      ],
    }),
  },
  {
    what: 'one critical, three serious and ten moderate problems spread over the groups, the rest fine',
    score: 71,
    page: page({
      findings: [
        ...problem('target-covered-other', 'critical'),
        ...problem('axe-contrast', 'serious'),
        ...problem('search-visible', 'serious'),
        ...problem('reliability-resources', 'serious'),
        ...problem('link-dead-href', 'moderate'),
        ...problem('search-submit', 'moderate'),
        ...problem('axe-structure', 'moderate'),
        ...problem('alt-quality', 'moderate'),
        ...problem('nav-title-h1', 'moderate'),
        ...problem('mobile-overflow', 'moderate'),
        ...problem('form-autocomplete', 'moderate'),
        ...problem('order-tracking', 'moderate'),
        ...problem('trust-policies', 'moderate'),
        ...problem('sticky-cover', 'moderate'),
      ],
    }),
  },
  {
    what: 'only fault: "Add to basket" is covered',
    score: 57,
    page: page({ findings: problem('target-covered-other', 'critical', 1, covered) }),
  },
  {
    what: 'only faults: two different main actions are covered',
    score: 42,
    page: page({
      findings: [
        ...problem('target-covered-other', 'critical', 1, covered),
        ...problem('target-covered-other', 'critical', 1, { ...covered, cluster: 'another' }),
      ],
    }),
  },
  {
    what: 'half of all checks fail, serious, on ten elements each; vitals poor',
    score: 7,
    page: page({
      grade: 0.3,
      grades: { 'contact-channels': 0.25 },
      findings: halfOfAll.flatMap((id) => problem(id, 'serious', 10)),
    }),
  },
  {
    what: 'every check fails',
    score: 0,
    page: page({
      grade: 0,
      grades: { 'contact-channels': 0 },
      findings: allChecks.flatMap((id) => problem(id, 'serious', 10)),
    }),
  },
];

describe('whole pages score as a UX lead would', () => {
  test.each([...pages, ...describedPages])('$what: about $score', ({ page: input, score }) => {
    expect(Math.abs((scoreAudit(input).score.value ?? Number.NaN) - score)).toBeLessThanOrEqual(5);
  });

  test('an empty document has no score yet', () => {
    const { score } = scoreAudit(page({ nothingToTest: allChecks }));
    expect(score.value).toBeUndefined();
    expect(score.provisional).toBe(true);
  });
});
