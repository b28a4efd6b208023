import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { calledOf, hasWalked, nodeOf, type Stop, stopsOf, unwalked } from './keyboard/walk';

export default definePageCheck({
  id: 'focus-visible',
  version: 1,
  group: 'accessibility',
  needs: ['keyboard'],
  title: 'The keyboard focus can be seen',
  help: 'Who goes by keyboard has to see where they are, as others see their mouse. Leave the browser’s focus ring, or draw one of your own under :focus-visible that stands out from what is around it.',
  standards: ['WCAG 2.4.7'],
  sources: [
    { title: 'WCAG 2.2 SC 2.4.7 Focus Visible', url: 'https://www.w3.org/WAI/WCAG22/Understanding/focus-visible.html' },
  ],
  messages: {
    none: 'Nothing shows when the keyboard is at "{name}" (stop {stop})',
    unsure: 'No style changes when the keyboard is at "{name}" (stop {stop}): look whether anything shows it',
  },
  run({ keyboard }) {
    if (!hasWalked(keyboard)) return unwalked;
    const judged = stopsOf(keyboard).filter(({ seen, indicator }) => seen && indicator !== 'unknown');
    return verdict(judged.length, judged.flatMap(finding));
  },
});

/** Certain only where pictures agree: a ring may be drawn by script, in a place that nobody thinks of. */
function finding(stop: Stop): readonly FindingDraft<ElementRef>[] {
  if (stop.indicator !== 'none' || stop.pixels === 'changed') return [];
  const certain = stop.pixels === 'same';
  return [
    {
      ...nodeOf(stop),
      message: certain ? 'none' : 'unsure',
      evidence: { name: calledOf(stop), stop: stop.number },
      severity: 'serious',
      certainty: certain ? 'certain' : 'review',
    },
  ];
}
