import type { OfFrames } from '../../../model/check';
import type { KeyboardFacts } from '../../../model/facts/keyboard';
import { type Press, pressesOf, type Stop, stopsOf } from './walk';

/** The focus went round between so few elements that it can't have been the page's own order. */
const mostHeld = 2;
/** Presses of Tab in which it did so: each of two elements three times (CATALOGUE 2.3). */
const leastPresses = 6;
const leastVisits = 3;

export interface Trap {
  /** The stops that hold the focus, the first to be met first. */
  readonly stops: readonly Stop[];
  /** Escape with Tab and Shift+Tab were tried too, and did not lead out. */
  readonly certain: boolean;
}

/**
 * A place that Tab leads into and not out of (WCAG 2.2 SC 2.1.2): the last presses of Tab went between one or two elements,
 * though others are there. What a modal dialog holds is not trapped: that is what a dialog is for.
 */
export function trapOf(frames: OfFrames<KeyboardFacts>): Trap | undefined {
  if (frames.some(({ value }) => value.modal)) return undefined;
  const presses = pressesOf(frames);
  const stops = stopsOf(frames);
  const held = lastHeld(presses);
  if (held.length < leastPresses) return undefined;
  const places = new Set(held.map(placeOf));
  const inside = stops.filter((stop) => places.has(keyOf(frames, stop)));
  const others = stops.length - inside.length + frames.reduce((sum, { value }) => sum + value.unreached.length, 0);
  if (inside.length === 0 || others === 0) return undefined;
  const keys = new Set(held.map(({ key }) => key));
  // A banner or a panel may be left by its own buttons.
  const canBeClosed = inside.some(({ floating }) => floating);
  return { stops: inside, certain: keys.has('Escape') && keys.has('Shift+Tab') && !canBeClosed };
}

/** The longest run of presses at the walk's end that stays at `mostHeld` places; empty where it has too few of Tab. */
function lastHeld(presses: readonly Press[]): readonly Press[] {
  const places = new Set<string>();
  const held: Press[] = [];
  for (const press of presses.toReversed()) {
    if (press.stop === undefined) break;
    places.add(placeOf(press));
    if (places.size > mostHeld) break;
    held.unshift(press);
  }
  const visits = (press: Press) => held.filter((each) => each.key === 'Tab' && placeOf(each) === placeOf(press)).length;
  const begin = held.findIndex((press) => visits(press) >= leastVisits);
  const trapped = begin < 0 ? [] : held.slice(begin);
  return trapped.filter(({ key }) => key === 'Tab').length < leastPresses ? [] : trapped;
}

function placeOf({ frameId, stop }: Press): string {
  return `${frameId} ${stop}`;
}

function keyOf(frames: OfFrames<KeyboardFacts>, stop: Stop): string {
  const own = frames.find(({ frame }) => frame === stop.frameId)?.value.stops ?? [];
  return `${stop.frameId} ${own.findIndex(({ at }) => at === stop.at)}`;
}
