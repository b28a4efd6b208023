import { expect, it } from 'vitest';
import { formatAgo, t } from '../../../src/ui/text';
import { en } from '../../../src/ui/text/en';

it('puts values into sentences, numbers as the language writes them', () => {
  expect(t('coverage.measured', { percent: '83' })).toBe('83 % measured');
  expect(t('banner.asking-text', { count: 41_230 })).toContain('41,230 elements');
});

it('chooses singular and plural by the number', () => {
  expect(t('counts.errors', { n: 1 })).toBe('1 error');
  expect(t('counts.errors', { n: 0 })).toBe('0 errors');
});

it('says how long ago something was', () => {
  expect(formatAgo(0, 59_000)).toBe('just now');
  expect(formatAgo(0, 61_000)).toMatch(/^1 min/);
  expect(formatAgo(0, 3 * 3_600_000)).toMatch(/^3 hr/);
});

it('never exclaims', () => {
  const sentences = Object.values(en).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  expect(sentences.filter((sentence) => /!(\s|$)/.test(sentence))).toEqual([]);
});
