import type { Quad } from '../../geometry/quad';
import type { NodeId } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { boundingRect, pageOffset } from '../dom';
import type { Walk } from '../walk';

/** How a row is turned: its own and its ancestors' transforms together. */
export interface Turn {
  /** The linear part: what becomes of (1, 0) and of (0, 1). */
  readonly right: { readonly x: number; readonly y: number };
  readonly down: { readonly x: number; readonly y: number };
  /** Some transform has depth, so that the plane's geometry does not hold. */
  readonly isDeep: boolean;
}

const straight: Turn = { right: { x: 1, y: 0 }, down: { x: 0, y: 1 }, isDeep: false };
/** A slant below this is rounding. */
const slight = 1e-3;

/** Reads transforms on demand and remembers them. */
export function turnReader({ nodes, elements }: Walk): (row: NodeId) => Turn {
  const known: (Turn | undefined)[] = [];
  const turnOf = (row: NodeId): Turn => {
    const climbed: NodeId[] = [];
    let turn: Turn | undefined;
    let each = row;
    for (; each >= 0 && turn === undefined; each = nodes.parent[each] ?? -1) {
      turn = known[each];
      if (turn === undefined) climbed.push(each);
    }
    let current = turn ?? straight;
    for (const below of climbed.reverse()) {
      const element = elements[below];
      const isTransformed = ((nodes.flags[below] ?? 0) & NodeFlag.transformed) !== 0;
      if (isTransformed && element !== undefined) current = combined(current, matrixOf(getComputedStyle(element)));
      known[below] = current;
    }
    return current;
  };
  return turnOf;
}

/** https://drafts.csswg.org/css-transforms-2/#ctm: rotate, then scale, then transform; moves don't matter here. */
function matrixOf(style: CSSStyleDeclaration): DOMMatrixReadOnly {
  let matrix = new DOMMatrix();
  if (style.rotate !== 'none') matrix = matrix.multiply(parsed(rotation(style.rotate)));
  if (style.scale !== 'none')
    matrix = matrix.multiply(parsed(`scale(${style.scale.split(' ').slice(0, 2).join(',')})`));
  return style.transform === 'none' ? matrix : matrix.multiply(parsed(style.transform));
}

/** `45deg`, or `x 45deg` and `1 0 0 45deg` around another axis. */
function rotation(rotate: string): string {
  const parts = rotate.split(' ');
  if (parts.length === 1) return `rotate(${rotate})`;
  return parts.length === 2 ? `rotate${parts[0]?.toUpperCase()}(${parts[1]})` : `rotate3d(${parts.join(',')})`;
}

function parsed(transform: string): DOMMatrixReadOnly {
  try {
    return new DOMMatrixReadOnly(transform);
  } catch {
    return new DOMMatrixReadOnly();
  }
}

function combined(outer: Turn, { a, b, c, d, is2D }: DOMMatrixReadOnly): Turn {
  const apply = (x: number, y: number) => ({
    x: outer.right.x * x + outer.down.x * y,
    y: outer.right.y * x + outer.down.y * y,
  });
  return { right: apply(a, b), down: apply(c, d), isDeep: outer.isDeep || !is2D };
}

/** Whether boxes stay axis-aligned: only scaled, mirrored or turned by quarters. */
export function isUpright({ right, down }: Turn): boolean {
  const keepsAxes = Math.abs(right.y) < slight && Math.abs(down.x) < slight;
  const swapsAxes = Math.abs(right.x) < slight && Math.abs(down.y) < slight;
  return keepsAxes || swapsAxes;
}

/** A turned box, in CSS px from the top left of the document; undefined where the element has no box of its own. */
export function quadOf(element: Element, { right, down }: Turn): Quad | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const width = element.offsetWidth / 2;
  const height = element.offsetHeight / 2;
  if (!(width > 0 && height > 0)) return undefined;
  const box = boundingRect(element);
  return {
    centre: { x: box.x + box.width / 2 + pageOffset().x, y: box.y + box.height / 2 + pageOffset().y },
    right: { x: right.x * width, y: right.y * width },
    down: { x: down.x * height, y: down.y * height },
  };
}
