import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf, normalShareBelow } from '../../../src/model/curve';

describe('the curve of a measure', () => {
  test.each([
    ['LCP', 2500, 4000],
    ['INP', 200, 500],
    ['CLS', 0.1, 0.25],
  ])('%s: 0.9 at the limit of good, 0.5 where poor begins', (_, good, poor) => {
    expect(gradeOf(good, good, poor)).toBeCloseTo(0.9, 6);
    expect(gradeOf(poor, good, poor)).toBeCloseTo(0.5, 6);
  });

  test('nothing is perfect, and no measure leaves 0 to 1', () => {
    expect(gradeOf(0, 0.1, 0.25)).toBe(1);
    expect(gradeOf(-1, 0.1, 0.25)).toBe(1);
    expect(gradeOf(Number.MAX_VALUE, 0.1, 0.25)).toBeGreaterThanOrEqual(0);
    expect(gradeOf(Number.MIN_VALUE, 0.1, 0.25)).toBeLessThanOrEqual(1);
  });

  test('more is never better', () => {
    const length = fc.double({ min: 0, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(length, length, (a, b) => {
        expect(gradeOf(Math.max(a, b), 2500, 4000)).toBeLessThanOrEqual(gradeOf(Math.min(a, b), 2500, 4000) + 1e-7);
      }),
    );
  });

  // Shares as any table of the standard normal distribution has them.
  test.each([
    [-1.959964, 0.025],
    [-1, 0.158655],
    [0, 0.5],
    [1.281552, 0.9],
    [3, 0.99865],
  ])('the share below %d deviations is %d', (deviations, share) => {
    expect(normalShareBelow(deviations)).toBeCloseTo(share, 5);
  });
});
