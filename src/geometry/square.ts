import type { Rect } from '../model/element';
import { bottomOf, epsilon, overlaps, rightOf, subtract } from './rect';

/**
 * Whether an axis-aligned square of `side` CSS px fits into the union of `region`, clear of all `holes`. Any square that
 * fits still fits after sliding left and up to the nearest edge, so only those places are tried.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html
 */
export function hasSquare(region: readonly Rect[], holes: readonly Rect[], side: number): boolean {
  const least = side - epsilon;
  if (holes.length === 0 && region.some((rect) => rect[2] >= least && rect[3] >= least)) return true;
  const lefts = [...region.map((rect) => rect[0]), ...holes.map(rightOf)];
  const tops = [...region.map((rect) => rect[1]), ...holes.map(bottomOf)];
  return lefts.some((x) => tops.some((y) => fits([x, y, least, least], region, holes)));
}

function fits(square: Rect, region: readonly Rect[], holes: readonly Rect[]): boolean {
  if (holes.some((hole) => overlaps(square, hole))) return false;
  const uncovered = subtract([square], region);
  return uncovered?.every((piece) => piece[2] <= epsilon || piece[3] <= epsilon) ?? false;
}
