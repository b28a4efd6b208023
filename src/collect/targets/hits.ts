import { areaOf, bottomOf, clipped, type Point, rightOf } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import type { Layer } from '../../model/facts/layers';
import { shadowRoot } from '../dom';

/** The deepest element that takes a tap at a point of the viewport, through shadow roots; null outside. */
export function hitAt({ x, y }: Point): Element | null {
  let hit = Document.prototype.elementFromPoint.call(document, x, y);
  for (let depth = 0; hit !== null && depth < 32; depth += 1) {
    const root = shadowRoot(hit);
    const inner: Element | null = root === null ? null : ShadowRoot.prototype.elementFromPoint.call(root, x, y);
    if (inner === null || inner === hit) return hit;
    hit = inner;
  }
  return hit;
}

/** Five points of the region's part in view, in viewport px: the middle of its largest piece, then a quarter in from its corners. */
export function samplePoints(region: readonly Rect[]): readonly Point[] {
  const inView: Rect = [window.scrollX, window.scrollY, window.innerWidth, window.innerHeight];
  const pieces = clipped(region, inView);
  const [largest] = [...pieces].sort((a, b) => areaOf(b) - areaOf(a));
  if (largest === undefined) return [];
  const [left, top, width, height] = largest;
  const at = (along: number, across: number): Point => ({
    x: left + width * along - window.scrollX,
    y: top + height * across - window.scrollY,
  });
  return [at(0.5, 0.5), at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

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
    if (inView[0] >= rightOf(box) - window.scrollX || rightOf(inView) <= box[0] - window.scrollX) continue;
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
