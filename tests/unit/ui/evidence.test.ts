import { expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/finding';
import { measuredOf } from '../../../src/ui/model/evidence';
import { aFinding } from '../report/an-audit';

function told(evidence: Evidence, check = 'target-size-min'): readonly string[] {
  return measuredOf(aFinding({ check, evidence })).map(({ label, value }) => `${label}: ${value}`);
}

it('what was measured is labelled in words and has its unit', () => {
  expect(told({ width: 18, 'add-width': 6, covered: 2, tried: 5 })).toEqual([
    'Width: 18 px',
    'Width to add: 6 px',
    'Covered places: 2',
    'Places tried: 5',
  ]);
  expect(told({ contrast: 2.9, share: 60, kilobytes: 1234, growsOnFocus: false })).toEqual([
    'Contrast: 2.9 : 1',
    'Share: 60 %',
    'Size: 1,234 KB',
    'Grows on focus: No',
  ]);
});

it('a vital is a time, except for layout shift', () => {
  expect(told({ value: 320, good: 200, presentationDelay: 90 }, 'perf-inp')).toEqual([
    'Measured: 320 ms',
    'Good up to: 200 ms',
    'Presentation delay: 90 ms',
  ]);
  expect(told({ value: 0.25, good: 0.1, largestShiftTime: 900, largestShiftValue: 0.2 }, 'perf-cls')).toEqual([
    'Measured: 0.25',
    'Good up to: 0.1',
    'Largest shift time: 900 ms',
    'Largest shift value: 0.2',
  ]);
});

it('what a check keeps for itself is not shown, nor are names that stand elsewhere', () => {
  const element = { selector: ['.reply'], role: 'button', name: 'Reply', snippet: '', rect: [0, 0, 9, 9] as const };
  const evidence = { name: 'Reply', primary: true, action: 'add-to-cart', fromNetwork: 3 };
  expect(measuredOf(aFinding({ element, evidence }))).toEqual([]);
});

it('words that checks choose from are made readable; page text and unknown keys stay as they are', () => {
  expect(told({ consequence: 'leaves-site', someNewKey: 'a-b', constructor: 1, width: 'nothing' })).toEqual([
    'A wrong tap: Leaves site',
    'Some new key: a-b',
    'Constructor: 1',
    'Width: nothing',
  ]);
});
