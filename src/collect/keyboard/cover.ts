import type { Rect } from '../../model/element';
import { localName, parentElement } from '../dom';
import { hitAt, inViewport, samplePoints } from '../targets/hits';

export interface Covered {
  /** Of the points tried. */
  readonly covered: number;
  readonly tried: number;
  /** The fixed, sticky or topmost box that covers the most. */
  readonly by?: Element;
}

/** How much of a focused element lies under something that stays in place while the page scrolls (WCAG 2.2 SC 2.4.11). */
export function coverOf(element: Element, rect: Rect): Covered {
  const shown = inViewport([rect]);
  if (shown.length === 0) return { covered: 0, tried: 0 };
  const points = samplePoints([rect]).filter(
    ({ x, y }) =>
      x >= window.scrollX &&
      y >= window.scrollY &&
      x < window.scrollX + window.innerWidth &&
      y < window.scrollY + window.innerHeight,
  );
  const covers = points.flatMap((point) => {
    const hit = hitAt(point);
    const box = hit === null || isRelated(hit, element) ? undefined : floatingBox(hit);
    return box === undefined || isRelated(element, box) ? [] : [box];
  });
  const [by] = covers;
  return { covered: covers.length, tried: points.length, ...(by === undefined ? {} : { by }) };
}

/** One lies in the other, across shadow roots, or is its label. */
function isRelated(hit: Element, element: Element): boolean {
  if (isInside(hit, element) || isInside(element, hit)) return true;
  const label = hit.closest('label');
  return label !== null && label.control === element;
}

function isInside(inner: Element, outer: Element): boolean {
  for (let each: Element | null = inner; each !== null; each = parentElement(each)) if (each === outer) return true;
  return false;
}

/** The nearest box around (or the element itself) that stays where it is: fixed, sticky, or in the top layer. */
export function floatingBox(element: Element): Element | undefined {
  for (let each: Element | null = element; each !== null; each = parentElement(each)) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(each).position) || isOnTop(each)) return each;
  }
  return undefined;
}

function isOnTop(element: Element): boolean {
  if (localName(element) === 'dialog') return Element.prototype.matches.call(element, ':modal');
  return (
    Element.prototype.hasAttribute.call(element, 'popover') && Element.prototype.matches.call(element, ':popover-open')
  );
}
