import type { Quad } from '../../geometry/quad';
import { areaOf, bottomOf, centreOf, clipped, type Point, rightOf } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import type { Layer } from '../../model/facts/layers';
import { pageOffset, shadowRoot } from '../dom';

/** The deepest element that takes a tap at a point of the document, through shadow roots; null outside of the viewport. */
export function hitAt(point: Point): Element | null {
  const x = point.x - pageOffset().x;
  const y = point.y - pageOffset().y;
  let hit = Document.prototype.elementFromPoint.call(document, x, y);
  for (let depth = 0; hit !== null && depth < 32; depth += 1) {
    const root = shadowRoot(hit);
    const inner: Element | null = root === null ? null : ShadowRoot.prototype.elementFromPoint.call(root, x, y);
    if (inner === null || inner === hit) return hit;
    hit = inner;
  }
  return hit;
}

/** The part of a region that is in the viewport now, in CSS px of the document. */
export function inViewport(region: readonly Rect[]): readonly Rect[] {
  return clipped(region, [pageOffset().x, pageOffset().y, window.innerWidth, window.innerHeight]);
}

/**
 * Five points of a region, in CSS px of the document: the middle of its largest piece, then a quarter in from the corners.
 * Of a turned box, the same in its own space.
 */
export function samplePoints(region: readonly Rect[], quad?: Quad): readonly Point[] {
  const largest = largestOf(region);
  if (largest === undefined) return [];
  return places.map(([along, across]) =>
    quad === undefined
      ? {
          x: largest[0] + (largest[2] * (1 + along)) / 2,
          y: largest[1] + (largest[3] * (1 + across)) / 2,
        }
      : {
          x: quad.centre.x + along * quad.right.x + across * quad.down.x,
          y: quad.centre.y + along * quad.right.y + across * quad.down.y,
        },
  );
}

/** The first of them: the middle of a region's largest piece. */
export function middleOf(region: readonly Rect[]): Point | undefined {
  const largest = largestOf(region);
  return largest === undefined ? undefined : centreOf(largest);
}

function largestOf(region: readonly Rect[]): Rect | undefined {
  let largest: Rect | undefined;
  for (const rect of region) if (largest === undefined || areaOf(rect) > areaOf(largest)) largest = rect;
  return largest;
}

/** From the middle, in halves of the box. */
const places = [
  [0, 0],
  [-0.5, -0.5],
  [0.5, -0.5],
  [-0.5, 0.5],
  [0.5, 0.5],
] as const;

/**
 * Whether the page can be scrolled so that a box of the flow lies clear of all bars that stay at the viewport's edges.
 *
 * @param box CSS px of the document.
 * @param scrollable how far the document scrolls down, in CSS px.
 */
export function canScrollClear(
  box: Rect,
  layers: readonly Layer[],
  viewportHeight: number,
  scrollable: number,
): boolean {
  let free: readonly (readonly [number, number])[] = [[0, viewportHeight]];
  for (const { inView } of layers) {
    if (inView[0] >= rightOf(box) - pageOffset().x || rightOf(inView) <= box[0] - pageOffset().x) continue;
    free = free.flatMap(([top, bottom]) => [
      ...(inView[1] > top ? [[top, Math.min(bottom, inView[1])] as const] : []),
      ...(bottomOf(inView) < bottom ? [[Math.max(top, bottomOf(inView)), bottom] as const] : []),
    ]);
  }
  return free.some(([top, bottom]) => {
    const room = Math.min(box[3], bottom - top);
    if (room <= 0 || room < Math.min(box[3], 24)) return false;
    const least = box[1] + room - bottom;
    const most = box[1] + box[3] - room - top;
    return Math.max(least, 0) <= Math.min(most, scrollable);
  });
}

/** Whether one row lies inside another, by the walk's subtree ends. */
export function isWithin(ends: Int32Array, row: NodeId, outer: NodeId): boolean {
  return row >= outer && row < (ends[outer] ?? outer + 1);
}
