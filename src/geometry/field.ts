import Flatbush from 'flatbush';
import type { Rect } from '../model/element';
import { bottomOf, centreOf, rightOf } from './rect';
import type { Field, Spot } from './spot';

/** More neighbours than this are not compared one by one: the spot is crowded, and its verdict a review. */
export const mostNeighbours = 48;

/**
 * Spots with an index over their bounds.
 *
 * @param isAbove whether the first of two overlapping spots takes the tap.
 */
export function fieldOf(spots: readonly Spot[], isAbove: (index: number, other: number) => boolean): Field {
  const index = indexOf(spots.map(({ bounds }) => bounds));
  const crowded = new Set<number>();
  return {
    spots,
    isAbove,
    isCrowded: (own) => crowded.has(own),
    around: ({ x, y }, reach, layer) =>
      index?.neighbors(x, y, mostNeighbours, reach, (other) => spots[other]?.layer === layer) ?? [],
    near: (own, reach) => {
      const spot = spots[own];
      if (spot === undefined || index === undefined) return [];
      const found = nearest(index, spot, own, reach, spots);
      if (found.length < mostNeighbours) return found;
      crowded.add(own);
      return found;
    },
  };
}

function indexOf(boxes: readonly Rect[]): Flatbush | undefined {
  if (boxes.length === 0) return undefined;
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(box[0], box[1], rightOf(box), bottomOf(box));
  index.finish();
  return index;
}

/** The nearest to the middle, cut where there are too many: twenty thousand targets on one spot must not cost n². */
function nearest(index: Flatbush, spot: Spot, own: number, reach: number, spots: readonly Spot[]): readonly number[] {
  const { bounds, layer } = spot;
  const centre = centreOf(bounds);
  const half = Math.hypot(bounds[2], bounds[3]) / 2;
  const isNear = (other: number) =>
    other !== own && spots[other]?.layer === layer && isWithin(spots[other], bounds, reach);
  return index.neighbors(centre.x, centre.y, mostNeighbours, half + reach, isNear);
}

function isWithin(other: Spot, bounds: Rect, reach: number): boolean {
  const box = other.bounds;
  return (
    box[0] < rightOf(bounds) + reach &&
    bounds[0] < rightOf(box) + reach &&
    box[1] < bottomOf(bounds) + reach &&
    bounds[1] < bottomOf(box) + reach
  );
}
