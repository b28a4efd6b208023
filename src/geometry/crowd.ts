import type { Rect } from '../model/element';

/** CSS px of a cell, and how many boxes may have their middle in one: ten targets on the spot of one are no layout. */
const cellSide = 12;
const mostInCell = 8;
/** More cells than any page has below one another: boxes end at some 33 million CSS px. */
const mostCells = 2 ** 23;

/**
 * Which of many boxes to look at as neighbours: the last few of each crowd, which are painted on top. Twenty thousand boxes on
 * one spot would otherwise cost as many squared.
 *
 * @param layerOf boxes of different layers crowd nobody.
 */
export function thinned(boxes: readonly Rect[], layerOf: (index: number) => number): readonly number[] {
  const layers = new Map<number, Map<number, number>>();
  const kept: number[] = [];
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const [x, y, width, height] = boxes[index] ?? [0, 0, 0, 0];
    const layer = layerOf(index);
    const counts = layers.get(layer) ?? new Map<number, number>();
    layers.set(layer, counts);
    const cell = Math.floor((x + width / 2) / cellSide) * mostCells + Math.floor((y + height / 2) / cellSide);
    const count = counts.get(cell) ?? 0;
    counts.set(cell, count + 1);
    if (count < mostInCell) kept.push(index);
  }
  return kept.reverse();
}
