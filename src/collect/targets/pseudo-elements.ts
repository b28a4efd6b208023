import { boundsOf } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { boundingRect, pageOffset } from '../dom';
import type { Gathering } from '../gathering';
import type { StyleOf } from './styles';

/** A placed pseudo-element's box, in CSS px of the document, and its `z-index`. */
export interface PlacedPseudo {
  readonly rect: Rect;
  readonly z: number;
  /** Comes after the element's children, and so lies above those that it covers. */
  readonly isLast: boolean;
}

/**
 * Where a target's `::before` and `::after` take taps beyond its own box, in CSS px from the top left of the document: the
 * usual way to make a small icon's area larger, or a card's link cover the whole card.
 */
export function pseudoRegion(gathering: Gathering, styleOf: StyleOf, row: NodeId): readonly PlacedPseudo[] {
  const element = gathering.walk.elements[row];
  if (element === undefined) return [];
  const rects: PlacedPseudo[] = [];
  for (const which of ['::before', '::after']) {
    const style = getComputedStyle(element, which);
    const { content } = style;
    // An element without the pseudo-element answers 'none', and `normal` in older engines.
    if (content === 'none' || content === 'normal' || content === '') continue;
    const rect = placedRect(gathering, styleOf, row, style);
    if (rect !== undefined)
      rects.push({ rect, z: style.zIndex === 'auto' ? 0 : Number(style.zIndex), isLast: which === '::after' });
  }
  return rects;
}

function placedRect(gathering: Gathering, styleOf: StyleOf, row: NodeId, style: CSSStyleDeclaration): Rect | undefined {
  if (style.position !== 'absolute' || style.pointerEvents === 'none' || style.visibility !== 'visible')
    return undefined;
  const holder = holderOf(gathering, styleOf, row);
  const box = holder === undefined ? pageBox() : paddingBox(gathering.walk.elements[holder]);
  if (box === undefined) return undefined;
  const left = box.x + px(style.left) * box.scale + px(style.marginLeft) * box.scale;
  const top = box.y + px(style.top) * box.scale + px(style.marginTop) * box.scale;
  const width = outerSize(style, style.width, ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth']);
  const height = outerSize(style, style.height, ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth']);
  const rect: Rect = [left, top, width * box.scale, height * box.scale];
  if (!rect.every(Number.isFinite) || rect[2] <= 0 || rect[3] <= 0) return undefined;
  return style.transform === 'none' ? rect : transformed(rect, style, box.scale);
}

type Side = `padding${'Left' | 'Right' | 'Top' | 'Bottom'}` | `border${'Left' | 'Right' | 'Top' | 'Bottom'}Width`;

/** Sides of the border box; `width` and `height` are those of the content box unless `box-sizing` says otherwise. */
function outerSize(style: CSSStyleDeclaration, size: string, sides: readonly Side[]): number {
  if (style.boxSizing === 'border-box') return px(size);
  return sides.reduce((sum, side) => sum + px(style[side]), px(size));
}

/** The nearest box that absolutely placed children are placed by, the target itself included. */
function holderOf({ walk: { nodes } }: Gathering, styleOf: StyleOf, row: NodeId): NodeId | undefined {
  for (let each = row; each > 0; each = nodes.parent[each] ?? -1) {
    if (((nodes.flags[each] ?? 0) & NodeFlag.positioned) !== 0 || styleOf.stacking(each).holdsFixed) return each;
  }
  return undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  /** Screen px of one of its own px. */
  readonly scale: number;
}

function pageBox(): Box {
  return { x: 0, y: 0, scale: 1 };
}

function paddingBox(element: Element | undefined): Box | undefined {
  if (element === undefined) return undefined;
  const { x, y, width } = boundingRect(element);
  const own = element instanceof HTMLElement ? element.offsetWidth : width;
  const scale = own > 0 ? width / own : 1;
  return {
    x: x + pageOffset().x + element.clientLeft * scale,
    y: y + pageOffset().y + element.clientTop * scale,
    scale: Math.abs(scale - 1) < 0.01 ? 1 : scale,
  };
}

/** The box around a transformed rect. */
function transformed(rect: Rect, style: CSSStyleDeclaration, scale: number): Rect {
  const matrix = new DOMMatrixReadOnly(style.transform);
  const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map(px);
  const corners = [
    [0, 0],
    [rect[2], 0],
    [0, rect[3]],
    [rect[2], rect[3]],
  ].map(([x = 0, y = 0]): Rect => {
    const local = matrix.transformPoint({ x: x / scale - originX, y: y / scale - originY });
    return [rect[0] + (local.x + originX) * scale, rect[1] + (local.y + originY) * scale, 0, 0];
  });
  return boundsOf(corners);
}

function px(value: string): number {
  return value === 'auto' ? 0 : Number.parseFloat(value);
}
