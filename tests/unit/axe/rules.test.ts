import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/axe/left-out';
import { checks } from '../../../src/checks';
import { axeRules, checkOfRule } from '../../../src/checks/accessibility/axe/rules';

/** Rules of ours that axe has nothing of that name for. */
const ownAlone = [
  'alt-quality',
  'auth-friendly',
  'dialog-quality',
  'drag-alternative',
  'error-message',
  'field-label',
  'image-of-text',
  'keyboard-reach',
  'label-in-name',
  'link-purpose',
  'reduced-motion',
  'reflow-320',
  'sensory-reference',
  'title-fit',
];
const all = axe.getRules().map(({ ruleId }) => ruleId);

describe('the table of axe rules', () => {
  it('knows every rule of this axe, as run or as left out', () => {
    const known = new Set([...Object.keys(axeRules), ...Object.keys(leftOut)]);
    expect(all.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !all.includes(id)).sort()).toEqual(ownAlone);
  });

  it('sends every rule to a check of this build', () => {
    const known = checks.map(({ id }) => id);
    for (const id of all) expect(known).toContain(checkOfRule(id, undefined));
  });

  it('sends a rule that it does not know by category', () => {
    expect(checkOfRule('of-next-year', 'color')).toBe('axe-contrast');
    expect(checkOfRule('of-next-year', 'unheard-of')).toBe('axe-structure');
  });

  it('gives every rule of a check its two messages', () => {
    for (const [rule, { check }] of Object.entries(axeRules)) {
      const messages = checks.find(({ id }) => id === check)?.messages ?? {};
      expect(messages).toHaveProperty(rule);
      expect(messages).toHaveProperty(`${rule}-review`);
    }
  });
});
