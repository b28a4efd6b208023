import { expect, test } from 'vitest';
import { headline } from '../../../src/text/headline';
import { aFinding, anAudit } from '../report/an-audit';

const said = (audit: Parameters<typeof headline>[0]) =>
  headline(audit)
    .map(({ text }) => text)
    .join('');

const small = aFinding({ severity: 'minor', cluster: 'small', message: 'no-h1', evidence: {} });

test('the worst certain problem is told', () => {
  expect(said(anAudit([small, aFinding()]))).toBe('The title "Kites" and the main heading "Welcome" share no word.');
});

test('what is certain comes before what needs a look, however dear', () => {
  const unsure = aFinding({ certainty: 'review', severity: 'critical' });
  expect(said(anAudit([unsure, small]))).toBe('The page has no visible main heading (h1).');
  expect(said(anAudit([unsure]))).toMatch(/^Needs a look: The title/);
});

test('a page without problems is not praised beyond what was measured', () => {
  const audit = anAudit();
  expect(said({ ...audit, score: { ...audit.score, provisional: true } })).toContain('so far');
  expect(said({ ...audit, score: { ...audit.score, provisional: false } })).toContain('Nothing was found');
});

test('a page that could not be measured says so', () => {
  const nothing = { coverage: 0, provisional: true, groups: [], items: [] };
  expect(said({ ...anAudit(), score: nothing })).toContain('could be measured');
});

test('what stops somebody is told before what is everywhere', () => {
  const everywhere = Array.from({ length: 40 }, (_, index) =>
    aFinding({ check: 'axe-structure', rule: 'region', cluster: String(index), message: 'region', evidence: {} }),
  );
  const serious = aFinding({ severity: 'serious' });
  expect(said(anAudit([...everywhere, serious]))).toMatch(/share no word/);
});

test('what this kind of site is not asked for is no headline', () => {
  const unasked = aFinding({ check: 'perf-diag-dom', severity: 'critical' });
  expect(said(anAudit([unasked, small]))).toBe('The page has no visible main heading (h1).');
});
