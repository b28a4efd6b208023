import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding';
import { fail, ok } from '../../../src/model/outcome';
import { renderReport } from '../../../src/report';
import { aFinding, anAudit } from './an-audit';

const url = 'https://shop.example/';
const text = (...findings: readonly Finding[]) => renderReport('text', [{ url, outcome: ok(anAudit(findings)) }]);

describe('the scorecard for a terminal', () => {
  test('begins with the worst thing, then the score', () => {
    const lines = text(aFinding()).split('\n');
    const worst = lines.findIndex((line) => line.includes('share no word.'));
    const score = lines.findIndex((line) => line.startsWith('Score '));
    expect(worst).toBeGreaterThan(0);
    expect(score).toBeGreaterThan(worst);
  });

  test('shows what is in review as a range', () => {
    expect(text(aFinding({ certainty: 'review' }))).toMatch(/Score \d+ {2}\(\d+ to \d+ once reviewed\)/);
    expect(text(aFinding())).toMatch(/Score \d+ · /);
  });

  test('names every place by its selectors, from the outermost frame in, and counts the rest', () => {
    const findings = Array.from({ length: 7 }, (_, index) => aFinding({ fingerprint: `f${index}` }));
    const scorecard = text(...findings);
    expect(scorecard).toContain('iframe#shop >>> main > h1');
    expect(scorecard).toContain('7 places');
    expect(scorecard).toContain('and 2 more like it');
  });

  test('says everything that one check says of the page as a whole', () => {
    const { element: _, ...ofThePage } = aFinding();
    const scorecard = text(ofThePage, { ...ofThePage, message: 'no-h1', evidence: {} });
    expect(scorecard).toContain('share no word');
    expect(scorecard).toContain('The page has no visible main heading');
  });

  test('lets no page move the cursor or turn the text around', () => {
    const hostile = 'a\u001b[2Jb\u0007c\r\u202ed\u009b31me\u2066';
    const scorecard = renderReport('text', [
      {
        url: `${url}${hostile}`,
        outcome: ok(
          anAudit(
            [
              aFinding({ evidence: { title: hostile, heading: hostile } }),
              aFinding({
                cluster: 'd',
                element: { selector: [hostile], role: hostile, name: hostile, snippet: '', rect: [0, 0, 1, 1] },
              }),
            ],
            { title: hostile, finalUrl: `${url}${hostile}` },
          ),
        ),
      },
      { url: hostile, outcome: fail('blocked', hostile) },
    ]);
    expect(scorecard.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('says why a page was not audited, and sums several pages up', () => {
    const scorecard = renderReport('text', [
      { url, outcome: ok(anAudit()) },
      { url: 'https://nowhere.example/', outcome: fail('unreachable', 'The address does not answer.') },
    ]);
    expect(scorecard).toContain('Not audited: The address does not answer. (unreachable)');
    expect(scorecard.split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^ *\d+ {2}https:\/\/shop\.example\//),
      expect.stringMatching(/– {2}https:\/\/nowhere\.example\/ {2}not audited$/),
    ]);
  });
});
