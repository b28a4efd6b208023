import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, decided, placeOfDecision, siteOf } from '../../../src/audit/decide';
import { type Answer, type Decisions, type Ignore, noDecisions } from '../../../src/model/decisions';
import { standingOf } from '../../../src/model/finding';
import { aFinding, anAudit } from '../report/an-audit';

const today = '2026-11-27';
const certain = aFinding({ fingerprint: 'certain', check: 'target-size-min', severity: 'serious', cluster: 'a' });
const review = aFinding({ fingerprint: 'review', certainty: 'review', severity: 'serious', cluster: 'b' });
const { element: _, ...ofPage } = aFinding({ fingerprint: 'page', check: 'mobile-viewport', cluster: 'c' });
const audit = anAudit([certain, review, ofPage]);

const ignoring = (...ignore: Ignore[]): Decisions => ({ ...noDecisions, ignore });
const answering = (...answers: Answer[]): Decisions => ({ ...noDecisions, answers });
const ignoredIn = (decisions: Decisions, day = today) =>
  decided(audit, decisions, day).findings.flatMap(({ fingerprint, ignored }) => (ignored ? [fingerprint] : []));

describe('without decisions', () => {
  it('an audit stays what it is', () => {
    expect(decided(audit, noDecisions, today)).toBe(audit);
  });
});

describe('an ignored finding', () => {
  const one = ignoring({ finding: 'certain', reason: 'not ours', until: '2026-12-31' });

  it('costs nothing, and says why', () => {
    const { score, findings } = decided(audit, one, today);
    expect(findings.find(({ fingerprint }) => fingerprint === 'certain')).toMatchObject({
      answer: 'dismissed',
      ignored: { by: 'finding', reason: 'not ours', until: '2026-12-31' },
      gain: 0,
    });
    expect(score.value).toBe(anAudit([review, ofPage]).score.value);
    expect(score.ignored).toBe(1);
  });

  it('counts again from the day after its last', () => {
    expect(ignoredIn(one, '2026-12-31')).toEqual(['certain']);
    expect(ignoredIn(one, '2027-01-01')).toEqual([]);
  });

  it('counts again once nothing is decided any more', () => {
    const again = decided(decided(audit, one, today), noDecisions, today);
    expect(again.score).toEqual({ ...audit.score, ignored: 0 });
    expect(again.findings).toEqual(audit.findings);
  });

  it('is one of its check, of its rule, or of its site', () => {
    expect(ignoredIn(ignoring({ check: 'nav-title-h1', reason: '' }))).toEqual(['review']);
    expect(ignoredIn(ignoring({ check: 'nav-title-h1', rule: 'other', reason: '' }))).toEqual([]);
    expect(ignoredIn(ignoring({ site: 'shop.example', reason: '' }))).toHaveLength(3);
    expect(ignoredIn(ignoring({ site: 'shop.example', page: '/other', reason: '' }))).toEqual([]);
    expect(ignoredIn(ignoring({ site: 'other.example', check: 'nav-title-h1', reason: '' }))).toEqual([]);
  });
});

describe('an answer', () => {
  it('counts a review finding in full or not at all, and closes its range', () => {
    const problem = decided(audit, answering({ finding: 'review', answer: 'problem' }), today);
    const fine = decided(audit, answering({ finding: 'review', answer: 'fine' }), today);
    expect(problem.score.value).toBe(audit.score.low);
    expect(fine.score.value).toBe(audit.score.high);
    for (const { score } of [problem, fine]) expect(score.low).toBe(score.high);
    expect(problem.findings.map(standingOf)).toEqual(['certain', 'certain', 'certain']);
    expect(fine.findings.map(standingOf)).toEqual(['certain', 'dismissed', 'certain']);
  });

  it('excuses nothing that is certain', () => {
    expect(decided(audit, answering({ finding: 'certain', answer: 'fine' }), today).score.value).toBe(
      audit.score.value,
    );
  });

  it('never widens the range', () => {
    const reviews = ['a', 'b', 'c', 'd', 'e'].map((fingerprint, index) =>
      aFinding({ fingerprint, certainty: 'review', cluster: String(index % 3) }),
    );
    const asked = anAudit([certain, ...reviews]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('problem', 'fine', undefined), { minLength: 5, maxLength: 5 }), (words) => {
        const answers = words.flatMap((answer, index) =>
          answer === undefined ? [] : [{ finding: reviews[index]?.fingerprint ?? '', answer }],
        );
        const { value = 0, low = 0, high = 0 } = decided(asked, answering(...answers), today).score;
        expect(low).toBeGreaterThanOrEqual((asked.score.low ?? 0) - 1e-9);
        expect(high).toBeLessThanOrEqual((asked.score.high ?? 0) + 1e-9);
        expect(low <= value + 1e-9 && value <= high + 1e-9).toBe(true);
      }),
    );
  });
});

describe('a decision holds', () => {
  it('on the whole site for an element, on its page alone for a page', () => {
    const here = siteOf('https://shop.example:8080/kites?page=2#top');
    expect(here).toEqual({ site: 'shop.example:8080', page: '/kites' });
    expect(placeOfDecision(certain, here)).toEqual({ site: 'shop.example:8080' });
    expect(placeOfDecision(ofPage, here)).toEqual(here);
  });

  it('by the calendar of whoever looks', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });
});
