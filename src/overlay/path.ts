import { boundingRect, isConnected } from '../collect/dom';
import type { RecordedStop } from '../collect/keyboard/recorder';
import { localAgent } from './find';
import { type Layer, openLayer } from './layer';

const svg = 'http://www.w3.org/2000/svg';
/** CSS px. */
const radius = 11;
/** 4.5 to 1 with white. */
const colours = { fine: '#0b5cad', faulty: '#c42b1c' } as const;
/** Stops drawn at most: beyond them the page is a thicket. */
const mostDrawn = 200;
/** How often a page may take the drawing away before we let it. */
const mostRestores = 5;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly tone: keyof typeof colours;
}

/** Draws the way of the focus through this frame while it is walked: a numbered dot a stop, and a line from each to the next. */
export function drawPath(): { end(): void } {
  let restores = 0;
  let frame = 0;
  const layer: Layer = openLayer(() => {
    restores += 1;
    if (restores <= mostRestores) layer.restore();
  });
  const picture = document.createElementNS(svg, 'svg');
  picture.style.cssText =
    'position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none;';
  layer.root.append(picture);
  let drawn = '';
  const draw = (): void => {
    const points = pointsOf(localAgent()?.focus.stops() ?? []);
    const key = JSON.stringify(points);
    if (key !== drawn) picture.replaceChildren(...lines(points), ...points.map(dot));
    drawn = key;
    frame = requestAnimationFrame(draw);
  };
  draw();
  return {
    end() {
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}

/** Where the stops are now, at their top left corners: a number in the middle would hide what it is about. */
function pointsOf(stops: readonly RecordedStop[]): readonly Point[] {
  return stops.slice(0, mostDrawn).flatMap(({ element, fact }, index) => {
    const live = element.deref();
    if (live === undefined || !isConnected(live) || fact.frame) return [];
    const { left, top, width, height } = boundingRect(live);
    if (width === 0 && height === 0) return [];
    const isFaulty = fact.indicator === 'none' || (fact.tried > 0 && fact.covered === fact.tried);
    return [
      { x: Math.round(left), y: Math.round(top), number: index + 1, tone: isFaulty ? 'faulty' : 'fine' } as const,
    ];
  });
}

function lines(points: readonly Point[]): readonly SVGElement[] {
  const way = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return [
    shape('polyline', { points: way, fill: 'none', stroke: '#fff', 'stroke-width': '4' }),
    shape('polyline', { points: way, fill: 'none', stroke: colours.fine, 'stroke-width': '2' }),
  ];
}

function dot({ x, y, number, tone }: Point): SVGElement {
  const group = shape('g', { transform: `translate(${x} ${y})` });
  const circle = shape('circle', { r: `${radius}`, fill: colours[tone], stroke: '#fff', 'stroke-width': '2' });
  const text = shape('text', {
    fill: '#fff',
    'text-anchor': 'middle',
    dy: '4',
    style: 'font: 600 11px/1 system-ui, sans-serif',
  });
  text.textContent = String(number);
  group.append(circle, text);
  return group;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
