import type { CheckResult, OfFrames } from '../../../model/check';
import type { ElementRef, FrameId } from '../../../model/element';
import type { FocusStop, KeyboardFacts, WalkPress } from '../../../model/facts/keyboard';
import type { FindingDraft } from '../../../model/finding';

/** A stop of the walk over all frames. */
export interface Stop extends FocusStop {
  readonly frameId: FrameId;
  /** From 1, as it is drawn on the page. */
  readonly number: number;
}

export interface Press extends WalkPress {
  readonly frameId: FrameId;
}

/** All frames' stops in the order in which the focus came to them. Frames are left out where what is in them was watched. */
export function stopsOf(frames: OfFrames<KeyboardFacts>): readonly Stop[] {
  return frames
    .flatMap(({ frame, value }) => value.stops.map((stop) => ({ ...stop, frameId: frame })))
    .filter((stop) => !stop.frame)
    .sort((a, b) => a.at - b.at)
    .map((stop, index) => ({ ...stop, number: index + 1 }));
}

/** All frames' presses in their order. */
export function pressesOf(frames: OfFrames<KeyboardFacts>): readonly Press[] {
  return frames
    .flatMap(({ frame, value }) => value.presses.map((press) => ({ ...press, frameId: frame })))
    .sort((a, b) => a.at - b.at);
}

export function hasWalked(frames: OfFrames<KeyboardFacts>): boolean {
  return frames.some(({ value }) => value.walked);
}

/** Where nobody has pressed Tab there is nothing to judge by. */
export const unwalked: CheckResult<ElementRef> = {
  outcome: 'not-measured',
  reason: 'Nobody has walked this page with Tab yet',
};

export function refOf(stop: Stop): ElementRef | undefined {
  return stop.node === undefined ? undefined : { frame: stop.frameId, node: stop.node };
}

export function nodeOf(stop: Stop): Pick<FindingDraft<ElementRef>, 'node'> {
  const node = refOf(stop);
  return node === undefined ? {} : { node };
}

/** What a sentence calls a stop. */
export function calledOf(stop: Stop): string {
  return stop.name === '' ? stop.role : stop.name;
}
