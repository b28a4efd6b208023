import { boundsOf } from '../../geometry/rect';
import type { Rect } from '../../model/element';
import { attribute, boundingRect, parentElement } from '../dom';

/**
 * An image-map area as the browser hits it, in CSS px from the top left of the document: rects as they are, circles and
 * polygons by the box around them. Empty where no image uses the map.
 *
 * @see https://html.spec.whatwg.org/multipage/image-maps.html#image-map-processing-model
 */
export function imageMapRegion(area: Element): readonly Rect[] {
  const image = imageOf(area);
  if (image === undefined) return [];
  const box = boundingRect(image);
  if (box.width === 0 || box.height === 0) return [];
  const left = box.x + window.scrollX;
  const top = box.y + window.scrollY;
  const shape = areaBox(area, box);
  return shape === undefined ? [] : [[left + shape[0], top + shape[1], shape[2], shape[3]]];
}

function imageOf(area: Element): Element | undefined {
  const map = parentElement(area)?.closest('map');
  const name = map === null || map === undefined ? null : attribute(map, 'name');
  if (name === null || name === '') return undefined;
  const images = Document.prototype.querySelectorAll.call(document, 'img[usemap],object[usemap]');
  return [...images].find((image) => attribute(image, 'usemap') === `#${name}`);
}

function areaBox(area: Element, image: DOMRect): Rect | undefined {
  const numbers = (attribute(area, 'coords') ?? '')
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (numbers.some(Number.isNaN)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch ((attribute(area, 'shape') ?? 'rect').toLowerCase()) {
    case 'default':
      return [0, 0, image.width, image.height];
    case 'circle':
    case 'circ':
      return numbers.length < 3 ? undefined : [a - c, b - c, 2 * c, 2 * c];
    case 'poly':
    case 'polygon':
      return numbers.length < 6 ? undefined : boundsOf(pairs(numbers).map(([x, y]) => [x, y, 0, 0]));
    default:
      return numbers.length < 4 ? undefined : [Math.min(a, c), Math.min(b, d), Math.abs(c - a), Math.abs(d - b)];
  }
}

function pairs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    found.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  return found;
}
