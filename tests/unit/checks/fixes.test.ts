import { describe, expect, it } from 'vitest';
import { checkById, checks } from '../../../src/checks';
import type { Finding } from '../../../src/model/finding';
import { QuickFix } from '../../../src/model/quick-fix';
import { keysOf } from '../../../src/text/message';

type Case = Pick<Finding, 'check' | 'message' | 'evidence'> & { readonly rule?: string; readonly snippet?: string };

/** One finding a way of fixing. */
const cases: readonly Case[] = [
  { check: 'axe-contrast', rule: 'color-contrast', message: 'color-contrast', evidence: { suggested: '#595959' } },
  { check: 'axe-text-alternatives', rule: 'image-alt', message: 'image-alt', evidence: {} },
  { check: 'axe-forms', rule: 'label', message: 'label', evidence: {}, snippet: '<input placeholder="E-mail">' },
  { check: 'form-visible-label', message: 'placeholder-only', evidence: { text: 'E-mail' } },
  { check: 'form-keyboard', message: 'keyboard', evidence: { field: 'E-mail', fix: 'type="email"' } },
  { check: 'form-keyboard', message: 'number-code', evidence: { field: 'Postcode' } },
  { check: 'form-keyboard', message: 'small-font', evidence: { field: 'E-mail', px: 12, least: 16 } },
  { check: 'search-keyboard-type', message: 'type', evidence: {} },
  { check: 'search-keyboard-type', message: 'capitals', evidence: { value: 'words' } },
  { check: 'search-keyboard-type', message: 'small-font', evidence: { px: 12, least: 16 } },
  { check: 'search-label', message: 'none', evidence: { text: '' } },
  { check: 'mobile-viewport', message: 'missing', evidence: {} },
  { check: 'mobile-viewport', message: 'no-zoom', evidence: { setting: 'user-scalable=no' } },
];

function findingOf({ rule, snippet = '<p>', ...told }: Case): Finding {
  return {
    fingerprint: 'f',
    standards: [],
    severity: 'serious',
    certainty: 'certain',
    related: [],
    relatedRefs: [],
    cluster: 'c',
    gain: 0,
    element: { selector: ['p'], role: '', name: '', snippet, rect: [0, 0, 1, 1] },
    ...(rule === undefined ? {} : { rule }),
    ...told,
  };
}

describe('A fix', () => {
  it.each(cases)('of $check ($message) is well formed and can be said in words', (told) => {
    const check = checkById.get(told.check);
    const fixes = check?.fixes?.(findingOf(told)) ?? [];
    expect(fixes).not.toEqual([]);
    for (const fix of fixes) {
      expect(QuickFix.parse(fix)).toEqual(fix);
      const template = check?.fixLabels?.[fix.label];
      expect(template).toBeDefined();
      expect(Object.keys(fix.values)).toEqual(expect.arrayContaining([...keysOf(template ?? '')]));
    }
  });

  it('is not made up where the page says nothing to make it of', () => {
    expect(
      checkById.get('form-visible-label')?.fixes?.(findingOf({ check: 'x', message: 'none', evidence: {} })),
    ).toEqual([]);
    const bare = findingOf({ check: 'axe-forms', rule: 'label', message: 'label', evidence: {}, snippet: '<input>' });
    expect(checkById.get('axe-forms')?.fixes?.(bare)).toEqual([]);
  });
});

it('Checks that offer fixes have words for them', () => {
  for (const { id, fixes, fixLabels } of checks) expect(fixes === undefined, id).toBe(fixLabels === undefined);
});
