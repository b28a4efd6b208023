import type { Rect } from '../model/element';

/** A point in CSS px, in whatever space its rects are. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Differences below this many CSS px are rounding: engines snap to 1/64 px, and rects come as sums of such. */
export const epsilon = 0.05;

export function rightOf(rect: Rect): number {
  return rect[0] + rect[2];
}

export function bottomOf(rect: Rect): number {
  return rect[1] + rect[3];
}

export function centreOf(rect: Rect): Point {
  return { x: rect[0] + rect[2] / 2, y: rect[1] + rect[3] / 2 };
}

export function areaOf(rect: Rect): number {
  return rect[2] * rect[3];
}

/** Sum of the areas; overlaps count twice. */
export function totalArea(rects: readonly Rect[]): number {
  return rects.reduce((sum, rect) => sum + areaOf(rect), 0);
}

/** Whether two rects share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a[0] < rightOf(b) - epsilon &&
    b[0] < rightOf(a) - epsilon &&
    a[1] < bottomOf(b) - epsilon &&
    b[1] < bottomOf(a) - epsilon
  );
}

/** Whether two rects overlap or come within `gap` CSS px of each other in both axes. */
export function touches(a: Rect, b: Rect, gap = epsilon): boolean {
  return a[0] <= rightOf(b) + gap && b[0] <= rightOf(a) + gap && a[1] <= bottomOf(b) + gap && b[1] <= bottomOf(a) + gap;
}

/** The common part, undefined where there is none. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a[0], b[0]);
  const y = Math.max(a[1], b[1]);
  const width = Math.min(rightOf(a), rightOf(b)) - x;
  const height = Math.min(bottomOf(a), bottomOf(b)) - y;
  return width > 0 && height > 0 ? [x, y, width, height] : undefined;
}

/** The parts of all rects that lie within one. */
export function clipped(rects: readonly Rect[], by: Rect): readonly Rect[] {
  return rects.flatMap((rect) => {
    const part = intersection(rect, by);
    return part === undefined ? [] : [part];
  });
}

/** The smallest rect around all; an empty one at the origin for none. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const [first, ...rest] = rects;
  if (first === undefined) return [0, 0, 0, 0];
  let [left, top] = first;
  let right = rightOf(first);
  let bottom = bottomOf(first);
  for (const rect of rest) {
    left = Math.min(left, rect[0]);
    top = Math.min(top, rect[1]);
    right = Math.max(right, rightOf(rect));
    bottom = Math.max(bottom, bottomOf(rect));
  }
  return [left, top, right - left, bottom - top];
}

/** A rect without the part that `hole` takes: up to four pieces that don't overlap. */
export function without(rect: Rect, hole: Rect): readonly Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const pieces: Rect[] = [];
  const top = Math.max(rect[1], hole[1]);
  const bottom = Math.min(bottomOf(rect), bottomOf(hole));
  if (top > rect[1]) pieces.push([rect[0], rect[1], rect[2], top - rect[1]]);
  if (hole[0] > rect[0]) pieces.push([rect[0], top, hole[0] - rect[0], bottom - top]);
  if (rightOf(hole) < rightOf(rect)) pieces.push([rightOf(hole), top, rightOf(rect) - rightOf(hole), bottom - top]);
  if (bottom < bottomOf(rect)) pieces.push([rect[0], bottom, rect[2], bottomOf(rect) - bottom]);
  return pieces.filter((piece) => piece[2] > 0 && piece[3] > 0);
}

/**
 * What is left of a region once all holes are cut out, as pieces that don't overlap where the rects don't.
 *
 * @returns undefined where that takes more than `most` pieces.
 */
export function subtract(rects: readonly Rect[], holes: readonly Rect[], most = 64): readonly Rect[] | undefined {
  let pieces = rects;
  for (const hole of holes) {
    pieces = pieces.flatMap((piece) => without(piece, hole));
    if (pieces.length > most) return undefined;
  }
  return pieces;
}

/** From a point to the nearest point of a rect, in CSS px; 0 inside. */
export function distanceToRect({ x, y }: Point, rect: Rect): number {
  const dx = Math.max(rect[0] - x, 0, x - rightOf(rect));
  const dy = Math.max(rect[1] - y, 0, y - bottomOf(rect));
  return Math.hypot(dx, dy);
}

export function distanceToRects(point: Point, rects: readonly Rect[]): number {
  return rects.reduce((least, rect) => Math.min(least, distanceToRect(point, rect)), Number.POSITIVE_INFINITY);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** From one rect to the nearest point of another, in CSS px; 0 where they touch. */
export function distanceBetween(a: Rect, b: Rect): number {
  const dx = Math.max(a[0] - rightOf(b), 0, b[0] - rightOf(a));
  const dy = Math.max(a[1] - bottomOf(b), 0, b[1] - bottomOf(a));
  return Math.hypot(dx, dy);
}
