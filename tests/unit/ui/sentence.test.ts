import { expect, it } from 'vitest';
import { labelOfKey, shortSelector } from '../../../src/ui/model/sentence';

it.each([
  [['main > h1'], 'h1'],
  [['iframe#shop', '#list li.review button.reply'], 'button.reply'],
  [['p > button[aria-label="Hide this message"]'], 'button[aria-label="Hide this message"]'],
  [['a[title="a > b ] c"]'], 'a[title="a > b ] c"]'],
  [[], ''],
])('the short form of %j is %s', (selector, short) => {
  expect(shortSelector(selector)).toBe(short);
});

it('a key of evidence reads as words', () => {
  expect(labelOfKey('tapsInHundred')).toBe('Taps in hundred');
  expect(labelOfKey('cover-href')).toBe('Cover href');
});
