import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { calledOf, hasWalked, nodeOf, type Stop, stopsOf, unwalked } from './keyboard/walk';

export default definePageCheck({
  id: 'focus-obscured',
  version: 1,
  group: 'accessibility',
  needs: ['keyboard'],
  title: 'What has the focus is not hidden under bars and banners',
  help: 'A fixed header, footer or banner can lie over the very thing that the keyboard is at. Keep its place free with scroll-padding on the page, or let it go with the scroll.',
  standards: ['WCAG 2.4.11'],
  sources: [
    {
      title: 'WCAG 2.2 SC 2.4.11 Focus Not Obscured (Minimum)',
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum.html',
    },
  ],
  messages: {
    whole: '"{name}" (stop {stop}) has the focus while {cover} lies over all of it',
    part: '"{name}" (stop {stop}) has the focus while {cover} lies over a part of it',
  },
  run({ keyboard }) {
    if (!hasWalked(keyboard)) return unwalked;
    const judged = stopsOf(keyboard).filter(({ tried }) => tried > 0);
    return verdict(judged.length, judged.flatMap(finding));
  },
});

/** Points of five that have to be covered before a part counts: one is a rounded corner. */
const leastPart = 2;

function finding(stop: Stop): readonly FindingDraft<ElementRef>[] {
  const { covered, tried, cover, coverName = '' } = stop;
  if (covered < leastPart) return [];
  const whole = covered === tried;
  return [
    {
      ...nodeOf(stop),
      ...(cover === undefined ? {} : { related: [{ frame: stop.frameId, node: cover }] }),
      message: whole ? 'whole' : 'part',
      evidence: {
        name: calledOf(stop),
        stop: stop.number,
        cover: coverName === '' ? 'something that stays in place' : `"${coverName}"`,
      },
      severity: whole ? 'serious' : 'minor',
      // The part that is in view was measured; what of it could be scrolled to is for a person to say.
      certainty: whole && tried >= 3 ? 'certain' : 'review',
    },
  ];
}
