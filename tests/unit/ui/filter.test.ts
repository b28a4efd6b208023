import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/ui/problems/filter';
import { aFinding } from '../report/an-audit';

const small = aFinding({ check: 'target-size-min', severity: 'moderate' });
const pale = aFinding({ check: 'axe-contrast', rule: 'color-contrast', severity: 'serious' });
const unsure = aFinding({ check: 'search-label', severity: 'minor', certainty: 'review' });
const all = [small, pale, unsure];

const kept = (text: string): readonly string[] => all.filter(parseFilter(text).matches).map(({ check }) => check);

describe('The filter', () => {
  it.each([
    ['', ['target-size-min', 'axe-contrast', 'search-label']],
    ['@severity:serious', ['axe-contrast']],
    ['@severity:serious,moderate', ['target-size-min', 'axe-contrast']],
    ['@check:target-*', ['target-size-min']],
    ['@check:color-contrast', ['axe-contrast']],
    ['@check:search', ['search-label']],
    ['@group:touch', ['target-size-min']],
    ['@item:search-usable', ['search-label']],
    ['@certain', ['target-size-min', 'axe-contrast']],
    ['@review', ['search-label']],
    ['!@review !@severity:serious', ['target-size-min']],
    ['size-min', ['target-size-min']],
    ['!size-min', ['axe-contrast', 'search-label']],
    ['CONTRAST', ['axe-contrast']],
    ['"main > h1"', ['target-size-min', 'axe-contrast', 'search-label']],
    ['contrast nothing-like-it', []],
  ])('%s', (text, checks) => {
    expect(kept(text)).toEqual(checks);
  });

  it('says which terms mean nothing, and goes by the others', () => {
    const filter = parseFilter('@colour:red @review');
    expect(filter.unknown).toEqual(['@colour:red']);
    expect(all.filter(filter.matches)).toEqual([unsure]);
    expect(parseFilter('@toString').unknown).toEqual(['@toString']);
  });

  it('shows everything while a term is still being typed', () => {
    expect(kept('@severity:')).toHaveLength(3);
    expect(kept('!')).toHaveLength(0);
  });
});
