import { boundsOf, intersection } from '../../geometry/rect';
import type { Rect } from '../../model/element';

/**
 * The box around what a computed `clip-path` leaves of a border box, in the box's own space. Shapes that can't be told
 * (`url()`, `path()`, `shape()`) leave all of it.
 *
 * @see https://drafts.csswg.org/css-shapes-1/#basic-shape-functions
 */
export function clipPathBox(clipPath: string, box: Rect): Rect {
  const call = /^(inset|circle|ellipse|polygon|rect|xywh)\((.*)\)/.exec(clipPath);
  if (call === null) return box;
  const shape = shapeBox(call[1] ?? '', call[2] ?? '', box);
  if (shape === undefined || !shape.every(Number.isFinite)) return box;
  return intersection(box, shape) ?? [box[0], box[1], 0, 0];
}

function shapeBox(name: string, inside: string, box: Rect): Rect | undefined {
  switch (name) {
    case 'inset':
      return insetBox(inside, box);
    case 'circle':
    case 'ellipse':
      return roundBox(inside, box);
    case 'polygon':
      return polygonBox(inside, box);
    default:
      return undefined;
  }
}

function insetBox(inside: string, [x, y, width, height]: Rect): Rect {
  const parts = (inside.split(' round ')[0] ?? '').trim().split(/\s+/);
  const top = length(parts[0], height);
  const right = length(parts[1] ?? parts[0], width);
  const bottom = length(parts[2] ?? parts[0], height);
  const left = length(parts[3] ?? parts[1] ?? parts[0], width);
  return [x + left, y + top, width - left - right, height - top - bottom];
}

function roundBox(inside: string, [x, y, width, height]: Rect): Rect | undefined {
  const [sizes = '', place = '50% 50%'] = inside.split(/\s*at\s+/);
  const [atX, atY] = place.trim().split(/\s+/);
  const centre = { x: x + length(atX, width), y: y + length(atY, height) };
  const radii = sizes.trim().split(/\s+/);
  if (/[a-z]-side|corner/.test(sizes) || radii[0] === '') return undefined;
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const isCircle = radii.length < 2;
  const rx = length(radii[0], isCircle ? diagonal : width);
  const ry = isCircle ? rx : length(radii[1], height);
  return [centre.x - rx, centre.y - ry, 2 * rx, 2 * ry];
}

function polygonBox(inside: string, [x, y, width, height]: Rect): Rect | undefined {
  const points = inside
    .replace(/^\s*(?:nonzero|evenodd)\s*,/, '')
    .split(',')
    .map((point): Rect => {
      const [along, across] = point.trim().split(/\s+/);
      return [x + length(along, width), y + length(across, height), 0, 0];
    });
  return points.length < 3 ? undefined : boundsOf(points);
}

/** CSS px of a computed length or percentage; NaN for `calc()`. */
function length(value: string | undefined, whole: number): number {
  if (value === undefined) return Number.NaN;
  if (value === 'center') return whole / 2;
  const number = Number.parseFloat(value);
  return value.endsWith('%') ? (number / 100) * whole : number;
}

/** The part that the older `clip: rect(top, right, bottom, left)` leaves of an absolutely placed box. */
export function clipBox(clip: string, [x, y, width, height]: Rect): Rect {
  const parts = /^rect\((.*)\)$/.exec(clip)?.[1]?.split(/[,\s]+/);
  if (parts === undefined) return [x, y, width, height];
  const at = (index: number, other: number) =>
    parts[index] === 'auto' ? other : Number.parseFloat(parts[index] ?? '');
  const [top, right, bottom, left] = [at(0, 0), at(1, width), at(2, height), at(3, 0)];
  return [x + left, y + top, Math.max(0, right - left), Math.max(0, bottom - top)];
}
