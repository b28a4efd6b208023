import { describe, expect, it } from 'vitest';
import { groupings, problemRows } from '../../../src/ui/problems/tree';
import { aFinding } from '../report/an-audit';

const of = (check: string, name: string, more = {}) =>
  aFinding({
    fingerprint: `${check}-${name}`,
    check,
    element: { selector: [name], role: '', name, snippet: '', rect: [0, 0, 1, 1] },
    ...more,
  });
const findings = [
  of('axe-contrast', 'a', { severity: 'serious' }),
  of('target-size-min', 'a'),
  of('target-size-min', 'b', { severity: 'critical' }),
  of('search-label', 'q', { certainty: 'review' }),
];
const told = (grouping: (typeof groupings)[number], closed: readonly string[] = []) =>
  problemRows(findings, grouping, new Set(closed)).map((row) =>
    row.kind === 'branch'
      ? `${'  '.repeat(row.level - 1)}${row.title} ${row.count}`
      : `${'  '.repeat(row.level - 1)}- ${row.finding.fingerprint}`,
  );

describe('The tree of problems', () => {
  it('is by subject in the order of the checklist, and the worst first within', () => {
    expect(told('group')).toEqual([
      'Touch and click 2',
      '  Targets are large enough or stand well apart 2',
      '    - target-size-min-b',
      '    - target-size-min-a',
      'Site search 1',
      '  The search field has a name of its own 1',
      '    - search-label-q',
      'Accessibility 1',
      '  Text stands out from its background 1',
      '    - axe-contrast-a',
    ]);
  });

  it('is by severity with what waits for an answer last', () => {
    expect(told('severity').filter((line) => !line.startsWith(' '))).toEqual([
      'Error 2',
      'Warning 1',
      'Needs a look 1',
    ]);
  });

  it('is by element, with all that is wrong with one', () => {
    expect(told('element')).toContain('a 2');
  });

  it('keeps closed what was closed', () => {
    expect(told('group', ['by/touch'])).not.toContain('    - target-size-min-a');
    expect(told('group', ['by/touch'])[1]).toBe('Site search 1');
  });

  it.each(groupings)('holds every finding once, by %s', (grouping) => {
    const rows = problemRows(findings, grouping, new Set());
    expect(rows.flatMap((row) => (row.kind === 'finding' ? [row.finding.fingerprint] : [])).toSorted()).toEqual(
      findings.map(({ fingerprint }) => fingerprint).toSorted(),
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
