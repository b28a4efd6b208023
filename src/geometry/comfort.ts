import type { Rect } from '../model/element';
import { squareIn } from './quad';
import { distanceBetween } from './rect';
import type { Field } from './spot';

/** CSS px that a main action should have: WCAG 2.2 SC 2.5.5 and Apple's guidelines. */
export const comfortableSide = 44;
/** CSS px of a target that needs no gap, and the gap that makes up for less: Material Design. */
export const roomySide = 48;
export const roomyGap = 8;

/** Smaller side of what a spot takes, in CSS px. */
export function smallerSide(field: Field, index: number): number {
  const spot = field.spots[index];
  if (spot === undefined) return 0;
  if (spot.quad !== undefined) return squareIn(spot.quad);
  return Math.min(spot.bounds[2], spot.bounds[3]);
}

/** CSS px to the nearest spot of another action, and which that is; infinity for none within `reach`. */
export function nearestGap(
  field: Field,
  index: number,
  reach: number,
): { readonly gap: number; readonly index: number } {
  const { spots } = field;
  const own = spots[index];
  let gap = Number.POSITIVE_INFINITY;
  let nearest = -1;
  for (const other of own === undefined ? [] : field.near(index, reach)) {
    const rival = spots[other];
    if (own === undefined || rival === undefined || rival.action === own.action) continue;
    const between = gapBetween(own.region, rival.region);
    if (between < gap) [gap, nearest] = [between, other];
  }
  return { gap, index: nearest };
}

function gapBetween(region: readonly Rect[], other: readonly Rect[]): number {
  return Math.min(...region.flatMap((rect) => other.map((each) => distanceBetween(rect, each))));
}
