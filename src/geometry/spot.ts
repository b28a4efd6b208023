import type { Rect } from '../model/element';
import { distanceToQuad, type Quad, squareIn } from './quad';
import { boundsOf, centreOf, clipped, distanceToRects, epsilon, type Point, subtract } from './rect';
import { hasSquare } from './square';

/** Where a target takes taps, as far as geometry needs it. All in CSS px from the top left of the document. */
export interface Spot {
  /** What it hits, clipped; together they may overlap. */
  readonly region: readonly Rect[];
  /** Around `region`. */
  readonly bounds: Rect;
  /** The exact shape, where it is turned or skewed; `region` is then its bounding box. */
  readonly quad?: Quad;
  /** Spots of one number do the same thing. */
  readonly action: number;
  /** Spots of different numbers move against each other and are never compared. */
  readonly layer: number;
}

/** All spots of a page, and how they lie to each other. */
export interface Field {
  readonly spots: readonly Spot[];
  /** Indices of other spots of the same layer whose bounds come within `reach` CSS px. */
  near(index: number, reach: number): readonly number[];
  /** What is painted above a spot and takes its taps to another action. */
  holes(index: number): readonly Rect[];
  /** Whether the first takes the tap where both are. */
  isAbove(index: number, other: number): boolean;
  /** Whether the neighbourhood was too crowded to list whole. */
  isCrowded(index: number): boolean;
}

/** What is left of a spot once what lies above is cut out; all of it where that takes too many pieces. */
function restOf(field: Field, index: number): readonly Rect[] {
  const region = field.spots[index]?.region ?? [];
  const holes = field.holes(index);
  return holes.length === 0 ? region : (subtract(region, holes) ?? region);
}

/** Whether nothing of a spot takes taps: it is covered, which is another matter than small. */
export function isBuried(field: Field, index: number): boolean {
  return restOf(field, index).length === 0;
}

/** Whether a square of `side` CSS px fits into what is left of the spot. */
export function fitsSquare(field: Field, index: number, side: number): boolean {
  const spot = field.spots[index];
  if (spot === undefined) return true;
  const holes = field.holes(index);
  if (spot.quad !== undefined && squareIn(spot.quad) < side - epsilon) return false;
  if (spot.quad !== undefined && holes.length === 0) return true;
  return hasSquare(spot.region, holes, side);
}

/**
 * Centre of the bounding box of what takes taps, which may lie outside of a bent region: a target is "the region of the
 * display that will accept a pointer action", so what lies under another target is no part of it.
 */
export function centreOfSpot(field: Field, index: number): Point {
  const spot = field.spots[index];
  if (spot === undefined) return { x: 0, y: 0 };
  if (spot.quad !== undefined) return spot.quad.centre;
  const rest = restOf(field, index);
  return centreOf(rest.length === 0 ? spot.bounds : boundsOf(rest));
}

/** From a point to what a spot really takes, in CSS px; infinity where that is further than `within`. */
export function distanceToSpot(field: Field, index: number, point: Point, within: number): number {
  const spot = field.spots[index];
  if (spot === undefined) return Number.POSITIVE_INFINITY;
  if (spot.quad !== undefined) return distanceToQuad(point, spot.quad);
  const close = clipped(spot.region, [point.x - within, point.y - within, 2 * within, 2 * within]);
  if (close.length === 0) return Number.POSITIVE_INFINITY;
  return distanceToRects(point, subtract(close, field.holes(index)) ?? close);
}

/** A spot without `bounds`, which follow from its region. */
export function spotOf(spot: Omit<Spot, 'bounds'>): Spot {
  return { ...spot, bounds: boundsOf(spot.region) };
}
