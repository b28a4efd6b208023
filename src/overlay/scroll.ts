import { parentElement } from '../collect/dom';
import { boxesOf } from './boxes';

/** Scrolls the element into the middle, through every scroller around it, unless it can be seen already. */
export function bringIntoView(element: Element): void {
  if (isInView(element)) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  Element.prototype.scrollIntoView.call(element, {
    block: 'center',
    inline: 'center',
    behavior: isCalm ? 'instant' : 'smooth',
  });
}

/** Whether the middle of its first box is in the viewport, and no scroller has cut it off. */
function isInView(element: Element): boolean {
  const [box] = boxesOf(element);
  if (box === undefined) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  if (box.left < 0 || box.top < 0) return false;
  if (box.left + box.width > window.innerWidth || box.top + box.height > window.innerHeight) return false;
  for (let around = parentElement(element); around !== null; around = parentElement(around)) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const { left, right, top, bottom } = Element.prototype.getBoundingClientRect.call(around);
    if (x < left || x > right || y < top || y > bottom) return around === document.documentElement;
  }
  return true;
}
