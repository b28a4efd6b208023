import type { Point } from './rect';

/** A turned or skewed box: its centre and the vectors from there to the middle of its right and its bottom edge. */
export interface Quad {
  readonly centre: Point;
  readonly right: Point;
  readonly down: Point;
}

/** Side of the largest axis-aligned square that fits, in CSS px: min(w, h) / (|cos| + |sin|) for a turned rect. */
export function squareIn({ right, down }: Quad): number {
  const det = Math.abs(right.x * down.y - right.y * down.x);
  const tightest = Math.max(Math.abs(down.x) + Math.abs(down.y), Math.abs(right.x) + Math.abs(right.y));
  return tightest === 0 ? 0 : (2 * det) / tightest;
}

/** The four corners, clockwise from the top left of the box before it was turned. */
export function cornersOf({ centre, right, down }: Quad): readonly [Point, Point, Point, Point] {
  const corner = (along: number, across: number): Point => ({
    x: centre.x + along * right.x + across * down.x,
    y: centre.y + along * right.y + across * down.y,
  });
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Whether a point lies inside. */
export function inQuad({ x, y }: Point, { centre, right, down }: Quad): boolean {
  const det = right.x * down.y - right.y * down.x;
  if (det === 0) return false;
  const dx = x - centre.x;
  const dy = y - centre.y;
  return Math.abs((dx * down.y - dy * down.x) / det) <= 1 && Math.abs((dy * right.x - dx * right.y) / det) <= 1;
}

/** From a point to the nearest point of the quad, in CSS px; 0 inside. */
export function distanceToQuad(point: Point, quad: Quad): number {
  if (inQuad(point, quad)) return 0;
  const corners = cornersOf(quad);
  return Math.min(...corners.map((corner, index) => distanceToLine(point, corner, corners[(index + 1) % 4] ?? corner)));
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const held = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - held * dx, point.y - from.y - held * dy);
}
