import { type CheckContext, definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { type Trap, trapOf } from './keyboard/trap';
import { calledOf, hasWalked, nodeOf, refOf, type Stop, stopsOf, unwalked } from './keyboard/walk';

type Draft = FindingDraft<ElementRef>;

export default definePageCheck({
  id: 'focus-order',
  version: 1,
  group: 'accessibility',
  needs: ['keyboard'],
  title: 'Tab leads through the page in its order, and out again',
  help: 'Tab should go where the eye goes next, never to something that cannot be seen, and never into a corner without a way out. Put things into the document in the order in which they are read, and take what is hidden out of the order with inert or display: none.',
  standards: ['WCAG 2.4.3'],
  sources: [
    { title: 'WCAG 2.2 SC 2.4.3 Focus Order', url: 'https://www.w3.org/WAI/WCAG22/Understanding/focus-order.html' },
    {
      title: 'WCAG 2.2 SC 2.1.2 No Keyboard Trap',
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/no-keyboard-trap.html',
    },
  ],
  messages: {
    trap: 'The keyboard is trapped at "{name}": neither Tab, Shift+Tab nor Escape leads on',
    'maybe-trap': 'Tab goes no further than "{name}": look whether any key leads on',
    backwards: 'From "{from}" (stop {before}) Tab jumps {px} px back up to "{name}" (stop {stop})',
    unseen: 'Stop {stop} ("{name}") cannot be seen, so the keyboard is nowhere for one press',
  },
  run({ keyboard }, context) {
    if (!hasWalked(keyboard)) return unwalked;
    const stops = stopsOf(keyboard);
    const trap = trapOf(keyboard);
    const unseen = stops.flatMap((stop) => (isUnseen(stop) ? [unseenAt(stop)] : []));
    const jumps = stops.flatMap((stop, index) => backwards(stops[index - 1], stop, context) ?? []);
    return verdict(stops.length, [...(trap === undefined ? [] : [trapped(trap)]), ...unseen, ...jumps]);
  },
});

function trapped({ stops, certain }: Trap): Draft {
  const [first] = stops;
  return {
    ...(first === undefined ? {} : nodeOf(first)),
    related: stops.slice(1).flatMap((stop) => refOf(stop) ?? []),
    message: certain ? 'trap' : 'maybe-trap',
    evidence: { name: first === undefined ? '' : calledOf(first) },
    severity: 'critical',
    certainty: certain ? 'certain' : 'review',
    standards: ['WCAG 2.1.2'],
  };
}

/** A hidden native control whose drawn counterpart shows the focus is seen well enough. */
function isUnseen({ seen, indicator }: Stop): boolean {
  return !seen && indicator === 'none';
}

function unseenAt(stop: Stop): Draft {
  return {
    ...nodeOf(stop),
    message: 'unseen',
    evidence: { name: calledOf(stop), stop: stop.number },
    severity: 'serious',
    certainty: 'review',
  };
}

/** A jump back of more than this share of the viewport is worth a look (CATALOGUE 2.3). */
const furthestBack = 0.5;

/** Where the next stop stands well above the last one, and not at the head of a column beside it. */
function backwards(before: Stop | undefined, stop: Stop, { viewport }: CheckContext): Draft | undefined {
  if (before === undefined || before.frameId !== stop.frameId) return undefined;
  if (!before.seen || !stop.seen || before.floating || stop.floating) return undefined;
  const [left, top, width, height] = stop.rect;
  const back = before.rect[1] - (top + height);
  const isBeside = left >= before.rect[0] + before.rect[2] || left + width <= before.rect[0];
  if (back <= furthestBack * viewport.height || isBeside) return undefined;
  const from = refOf(before);
  return {
    ...nodeOf(stop),
    related: from === undefined ? [] : [from],
    message: 'backwards',
    evidence: {
      name: calledOf(stop),
      from: calledOf(before),
      stop: stop.number,
      before: before.number,
      px: Math.round(back),
    },
    severity: 'moderate',
    certainty: 'review',
  };
}
