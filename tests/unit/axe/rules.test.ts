import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { leftOut, rulesToRun } from '../../../src/axe/rules';
import { checks } from '../../../src/checks';
import { axeRules, checkOfRule } from '../../../src/checks/accessibility/axe/rules';

const all = axe.getRules().map(({ ruleId }) => ruleId);

describe('the table of axe rules', () => {
  it('knows every rule of this axe, as run or as left out', () => {
    expect([...all].sort()).toEqual([...Object.keys(axeRules), ...Object.keys(leftOut)].sort());
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

  it('runs only what is wanted', () => {
    expect(rulesToRun(['image-alt', 'target-size'])).toEqual(['image-alt']);
  });
});
