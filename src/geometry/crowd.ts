import type { Rect } from '../model/element';

/** CSS px of a cell, and how many boxes may have their middle in one: ten targets on the spot of one are no layout. */
const cellSide = 12;
const mostInCell = 8;

/**
 * Which of many boxes to look at as neighbours: the last few of each crowd, which are painted on top. Twenty thousand boxes on
 * one spot would otherwise cost as many squared.
 *
 * @param layerOf boxes of different layers crowd nobody.
 */
export function thinned(boxes: readonly Rect[], layerOf: (index: number) => number): readonly number[] {
  const counts = new Map<string, number>();
  const kept: number[] = [];
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const [x, y, width, height] = boxes[index] ?? [0, 0, 0, 0];
    const cell = `${Math.floor((x + width / 2) / cellSide)} ${Math.floor((y + height / 2) / cellSide)} ${layerOf(index)}`;
    const count = counts.get(cell) ?? 0;
    counts.set(cell, count + 1);
    if (count < mostInCell) kept.push(index);
  }
  return kept.reverse();
}
