import Flatbush from 'flatbush';
import type { Rect } from '../model/element';
import { thinned } from './crowd';
import { bottomOf, centreOf, rightOf } from './rect';
import type { Field, Spot } from './spot';

/** More neighbours than this are not compared one by one: the spot is crowded, and its verdict a review. */
const mostNeighbours = 48;

/**
 * Spots with an index over their bounds.
 *
 * @param isAbove whether the first of two overlapping spots takes the tap.
 */
export function fieldOf(spots: readonly Spot[], isAbove: (index: number, other: number) => boolean): Field {
  const boxes = spots.map(({ bounds }) => bounds);
  const kept = thinned(boxes, (index) => spots[index]?.layer ?? 0);
  const index = indexOf(kept.map((at) => boxes[at] ?? [0, 0, 0, 0]));
  const crowded = new Set<number>();
  if (kept.length < spots.length) {
    const seen = new Set(kept);
    for (const at of spots.keys()) if (!seen.has(at)) crowded.add(at);
  }
  const closest = (x: number, y: number, reach: number, isWanted: (at: number) => boolean): readonly number[] => {
    const found = index?.neighbors(x, y, mostNeighbours, reach, (at) => isWanted(kept[at] ?? -1)) ?? [];
    return found.map((at) => kept[at] ?? -1);
  };
  return {
    spots,
    isAbove,
    isCrowded: (own) => crowded.has(own),
    around: ({ x, y }, reach, layer) => closest(x, y, reach, (other) => spots[other]?.layer === layer),
    near: (own, reach) => {
      const spot = spots[own];
      if (spot === undefined) return [];
      const { bounds, layer } = spot;
      const { x, y } = centreOf(bounds);
      const half = Math.hypot(bounds[2], bounds[3]) / 2;
      const found = closest(x, y, half + reach, (other) => {
        const rival = spots[other];
        return other !== own && rival !== undefined && rival.layer === layer && isWithin(rival.bounds, bounds, reach);
      });
      if (found.length >= mostNeighbours) crowded.add(own);
      return found;
    },
  };
}

/** An index over boxes; undefined for none. */
export function indexOf(boxes: readonly Rect[]): Flatbush | undefined {
  if (boxes.length === 0) return undefined;
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(box[0], box[1], rightOf(box), bottomOf(box));
  index.finish();
  return index;
}

function isWithin(box: Rect, bounds: Rect, reach: number): boolean {
  return (
    box[0] < rightOf(bounds) + reach &&
    bounds[0] < rightOf(box) + reach &&
    box[1] < bottomOf(bounds) + reach &&
    bounds[1] < bottomOf(box) + reach
  );
}
