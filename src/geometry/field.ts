import Flatbush from 'flatbush';
import type { Rect } from '../model/element';
import { thinned } from './crowd';
import { bottomOf, centreOf, rightOf } from './rect';
import type { Field, Spot } from './spot';

/** CSS px up to which neighbours are looked up once and kept: as far as the spacing circles and a finger's strays reach. */
const usualReach = 32;
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
  const known: (readonly number[] | undefined)[] = [];
  const holes: (readonly Rect[] | undefined)[] = [];
  const closest = (x: number, y: number, reach: number, isWanted: (at: number) => boolean): readonly number[] => {
    const found = index?.neighbors(x, y, mostNeighbours, reach, (at) => isWanted(kept[at] ?? -1)) ?? [];
    return found.map((at) => kept[at] ?? -1);
  };
  const lookedUp = (own: number, { bounds, layer }: Spot, reach: number): readonly number[] => {
    const { x, y } = centreOf(bounds);
    const half = Math.hypot(bounds[2], bounds[3]) / 2;
    const found = closest(x, y, half + reach, (other) => {
      const rival = spots[other];
      return other !== own && rival !== undefined && rival.layer === layer && isWithin(rival.bounds, bounds, reach);
    });
    if (found.length >= mostNeighbours) crowded.add(own);
    return found;
  };
  const near = (own: number, reach: number): readonly number[] => {
    const spot = spots[own];
    if (spot === undefined) return [];
    if (reach > usualReach) return lookedUp(own, spot, reach);
    const all = known[own] ?? lookedUp(own, spot, usualReach);
    known[own] = all;
    return all.filter((other) => isWithin(spots[other]?.bounds ?? nowhere, spot.bounds, reach));
  };
  return {
    spots,
    isAbove,
    near,
    isCrowded: (own) => crowded.has(own),
    holes: (own) => {
      const before = holes[own];
      if (before !== undefined) return before;
      const action = spots[own]?.action;
      const above = near(own, 0).filter((other) => spots[other]?.action !== action && isAbove(other, own));
      const regions = above.flatMap((other) => spots[other]?.region ?? []);
      holes[own] = regions;
      return regions;
    },
  };
}

const nowhere: Rect = [0, 0, 0, 0];

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
