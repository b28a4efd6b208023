import type { Slice } from '../collect/slice';
import type { InsideAxe, VirtualNode } from './inside';

/**
 * The properties that axe reads of every element when it lays them on its grid (version 4.14.1, createGrid), to tell which
 * make a stacking context. What it reads of few is left to it.
 */
const gridProperties = [
  'position',
  'z-index',
  'opacity',
  '-webkit-transform',
  'mix-blend-mode',
  'filter',
  'perspective',
  'clip-path',
  '-webkit-mask',
  '-webkit-mask-image',
  '-webkit-mask-border',
  'isolation',
  'will-change',
  '-webkit-overflow-scrolling',
  'contain',
  'display',
  'float',
  'overflow',
] as const;

/** Rules that compare boxes on axe's grid: they hold only while nothing scrolls. */
export const gridRules: ReadonlySet<string> = new Set(['color-contrast', 'link-in-text-block']);

/**
 * Reads in slices what axe would read in one go when it first needs its grid: each element keeps what was read of it, so that
 * laying out the grid is all that is left.
 */
export async function readAhead(inside: InsideAxe, slice: Slice): Promise<void> {
  const { isVisibleOnScreen } = inside.commons.dom;
  const waiting: VirtualNode[] = [...(inside._tree ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (slice.due()) await slice.rest();
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
    if (!(node.actualNode instanceof Element) || !node.actualNode.isConnected) continue;
    for (const property of gridProperties) node.getComputedStylePropertyValue(property);
    isVisibleOnScreen(node);
    if (node.clientRects.length > 0) node.boundingClientRect;
  }
}

/** Where the page stands: boxes that were read at different places can't be compared. */
export function scrollPlace(): string {
  return `${window.scrollX} ${window.scrollY}`;
}

/** Makes axe read all boxes anew and lay out its grid again. */
export function forgetBoxes(inside: InsideAxe): void {
  const waiting: VirtualNode[] = [...(inside._tree ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    waiting.push(...node.children);
    for (const key of ['clientRects', 'boundingClientRect']) Reflect.deleteProperty(node._cache, key);
    for (const key of ['_grid', '_subGrid', '_stackingOrder']) Reflect.deleteProperty(node, key);
  }
  inside._cache.set('gridCreated', undefined);
}
