import { clientRects } from '../collect/dom';

/** Viewport coordinates in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A link over more lines than this is outlined as one. */
const mostBoxes = 24;

/** What an element covers, a box a line; empty where it has no box or is not visible. */
export function boxesOf(element: Element): readonly Box[] {
  if (!isVisible(element)) return [];
  const own = solid(clientRects(element));
  const boxes = own.length > 0 ? own : solid(contentRects(element));
  return boxes.length > mostBoxes ? [around(boxes)] : boxes;
}

function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** What its content covers: an element of `display: contents` has no box of its own. */
function contentRects(element: Element): DOMRectList {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}

function solid(rects: DOMRectList): readonly Box[] {
  return [...rects].flatMap(({ left, top, width, height }) =>
    width > 0 && height > 0 ? [{ left, top, width, height }] : [],
  );
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
