import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocatedFinding } from '../../../src/audit/merge';
import { mergeOwned } from '../../../src/audit/owners';
import { ownerships, type Reporter, type SharedPlace } from '../../../src/audit/owners-table';
import type { ElementRef } from '../../../src/model/element';

const here: ElementRef = { frame: 0, node: 7 };
const there: ElementRef = { frame: 0, node: 9 };

function reported(reporter: Reporter, node?: ElementRef, related?: readonly ElementRef[]): LocatedFinding {
  const [place = '', message = 'found'] = reporter.split(':');
  const [check = '', rule] = place.split('/');
  return {
    check,
    draft: {
      ...(node === undefined ? {} : { node }),
      ...(related === undefined ? {} : { related }),
      ...(rule === undefined ? {} : { rule }),
      message,
      evidence: {},
      severity: 'minor',
      certainty: 'review',
    },
  };
}

/** Two findings as near to each other as the kind of place asks for, and no nearer. */
function twins(gives: Reporter, to: Reporter, at: SharedPlace): readonly [LocatedFinding, LocatedFinding] {
  switch (at) {
    case 'element':
      return [reported(gives, here), reported(to, here)];
    case 'either':
      return [reported(gives, here), reported(to, there, [here])];
    case 'pair':
      return [reported(gives, here, [there]), reported(to, there, [here])];
    case 'page':
      return [reported(gives, here), reported(to)];
  }
}

const withoutMessage = (reporter: Reporter): string => reporter.split(':')[0] ?? '';
const checkOf = (reporter: Reporter): string => reporter.split(/[/:]/)[0] ?? '';

const rows = ownerships.flatMap(({ gives, to, at }) => gives.map((one) => ({ gives: one, to, at })));

describe('one problem, one owner', () => {
  test.each(rows)('$gives gives way to $to', ({ gives, to, at }) => {
    const [loser, owner] = twins(gives, to, at);
    for (const order of [
      [loser, owner],
      [owner, loser],
    ]) {
      const merged = mergeOwned(order);
      expect(merged.map(({ check }) => check)).toEqual([checkOf(to)]);
      expect(merged[0]?.alsoBy).toEqual([withoutMessage(gives)]);
    }
  });

  test.each(rows)('$gives and $to elsewhere are two problems', ({ gives, to }) => {
    const elsewhere = { frame: 1, node: 7 };
    expect(mergeOwned([reported(gives, here), reported(to, elsewhere)])).toHaveLength(2);
  });

  test('no element pays twice for one cause, whatever is reported of it', () => {
    const names = [...new Set(rows.flatMap(({ gives, to }) => [gives, to]))];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), (reporters) => {
        const merged = mergeOwned(reporters.map((reporter) => reported(reporter, here, [there])));
        const left = new Set(
          merged.flatMap(({ check, draft }) => [check, `${check}/${draft.rule ?? ''}`, `${check}:${draft.message}`]),
        );
        for (const { gives, to } of rows) expect(left.has(gives) && left.has(to)).toBe(false);
        const told = merged.flatMap(({ check, draft, alsoBy }) => [
          draft.rule === undefined ? check : `${check}/${draft.rule}`,
          ...alsoBy,
        ]);
        expect(new Set(told)).toEqual(new Set(reporters.map(withoutMessage)));
      }),
    );
  });

  test('the owner takes over what weighs most', () => {
    const [loser, owner] = twins('axe-forms/label', 'form-visible-label', 'element');
    const [merged] = mergeOwned([
      { ...loser, draft: { ...loser.draft, severity: 'critical', certainty: 'certain', standards: ['WCAG 4.1.2'] } },
      { ...owner, draft: { ...owner.draft, message: 'placeholder-only', standards: ['WCAG 3.3.2'] } },
    ]);
    expect(merged?.draft).toMatchObject({
      message: 'placeholder-only',
      severity: 'critical',
      certainty: 'certain',
      standards: ['WCAG 3.3.2', 'WCAG 4.1.2'],
    });
  });

  test('two elements of one check stay two findings', () => {
    expect(mergeOwned([reported('target-nested', here), reported('target-nested', there)])).toHaveLength(2);
  });

  test('the table has no cycle', () => {
    const seen = new Set<string>();
    const walk = (name: string, way: readonly string[]): void => {
      expect(way).not.toContain(name);
      if (seen.has(name)) return;
      for (const row of rows.filter(({ gives }) => checkOf(gives) === name)) walk(checkOf(row.to), [...way, name]);
      seen.add(name);
    };
    for (const { gives } of rows) walk(checkOf(gives), []);
    expect(seen.size).toBeGreaterThan(0);
  });
});
