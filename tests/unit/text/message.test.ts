import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../src/checks';
import { fill, formatNumber, keysOf, sentence } from '../../../src/text/message';
import { plain } from '../../../src/text/plain';

const templates = checks.flatMap((check) =>
  Object.entries(check.messages).map(([message, template]) => ({ check: check.id, message, template })),
);

describe('sentences', () => {
  test.each(templates)('$check: $message', ({ check, message, template }) => {
    const evidence = Object.fromEntries(keysOf(template).map((key, index) => [key, index + 1]));
    expect(sentence({ check, message, evidence })).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('a value that was not stored is called unknown, never left as a hole', () => {
    expect(fill('{a} of {b-c}', { a: 3 }).map(({ text }) => text)).toEqual(['3', ' of ', 'unknown']);
  });

  test('values stand apart from the words around them', () => {
    expect(fill('About {n} in 100 taps on {name}', { n: 12.34, name: 'Reply' })).toEqual([
      { text: 'About ', strong: false },
      { text: '12.3', strong: true },
      { text: ' in 100 taps on ', strong: false },
      { text: 'Reply', strong: true },
    ]);
  });

  test('a check or a message that this build does not have still says something', () => {
    expect(sentence({ check: 'of-the-future', message: 'x', evidence: {} })).toBe('of-the-future');
    const [known] = checks;
    expect(sentence({ check: known?.id ?? '', message: 'of the future', evidence: {} })).toBe(known?.title);
  });

  test.each([
    [2500, '2,500'],
    [43.96, '44'],
    [43.94, '43.9'],
    [0.257, '0.26'],
    [0, '0'],
  ])('%d is written %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  test('whatever a page calls itself, it stays one line of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
