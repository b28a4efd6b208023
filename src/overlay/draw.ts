import type { RevealRequest } from '../model/overlay';
import type { Box } from './boxes';
import { type IconName, icon } from './icon';

/** One element's boxes, and whether it is the finding's own or one that it names beside. */
export interface Outline {
  readonly kind: 'own' | 'related';
  readonly boxes: readonly Box[];
}

export interface Drawing {
  /** Puts the outlines where they belong. Only what has changed is touched. */
  show(outlines: readonly Outline[]): void;
}

/** CSS px between the element and its outline, so that the element's own edge stays in sight. */
const gap = 3;
const line = 2;
const margin = 8;

/** 4.5 to 1 with white, which is what the label's icon and the outline's halo stand on. */
const colors = { error: '#c42b1c', warning: '#9a5b00', note: '#0b5cad', review: '#6d3fc0' } as const;
type Tone = keyof typeof colors;

const icons: Readonly<Record<Tone, IconName>> = { error: 'error', warning: 'warning', note: 'note', review: 'review' };

function toneOf({ severity, certainty }: RevealRequest): Tone {
  if (certainty === 'review') return 'review';
  if (severity === 'critical' || severity === 'serious') return 'error';
  return severity === 'moderate' ? 'warning' : 'note';
}

/** Draws a finding's outlines and its label into the overlay's shadow root. */
export function drawing(root: ShadowRoot, host: Element, request: RevealRequest): Drawing {
  const tone = toneOf(request);
  const frames: HTMLElement[] = [];
  const label = labelOf(request.text, tone);
  root.replaceChildren(label);
  let shown = '';
  return {
    show(outlines) {
      const boxes = outlines.flatMap(({ kind, boxes }) => boxes.map((box) => ({ kind, ...box })));
      const scale = scaleOf(host);
      const key = JSON.stringify([boxes, scale, window.innerWidth, window.innerHeight]);
      if (key === shown) return;
      shown = key;
      while (frames.length > boxes.length) frames.pop()?.remove();
      for (const [index, box] of boxes.entries()) {
        const frame = frames[index] ?? root.appendChild(document.createElement('div'));
        frames[index] = frame;
        frame.style.cssText = frameStyle(scaled(box, scale), box.kind, tone);
      }
      placeLabel(
        label,
        boxes.find(({ kind }) => kind === 'own'),
        scale,
      );
    },
  };
}

/** How the page's `zoom` (which reaches into the top layer) and a shifted origin change what our own lengths mean. */
interface Scale {
  readonly left: number;
  readonly top: number;
  readonly factor: number;
}

function scaleOf(host: Element): Scale {
  const { left, top, width } = host.getBoundingClientRect();
  const own = host instanceof HTMLElement ? host.offsetWidth : width;
  return { left, top, factor: own > 0 && width > 0 ? width / own : 1 };
}

function scaled({ left, top, width, height }: Box, scale: Scale): Box {
  return {
    left: (left - scale.left) / scale.factor,
    top: (top - scale.top) / scale.factor,
    width: width / scale.factor,
    height: height / scale.factor,
  };
}

function frameStyle({ left, top, width, height }: Box, kind: Outline['kind'], tone: Tone): string {
  const outside = gap + line;
  return `position: absolute; box-sizing: border-box; border-radius: 4px; pointer-events: none;
    left: ${left - outside}px; top: ${top - outside}px; width: ${width + 2 * outside}px; height: ${height + 2 * outside}px;
    border: ${line}px ${kind === 'own' ? 'solid' : 'dashed'} ${colors[tone]};
    box-shadow: 0 0 0 1px #fff, inset 0 0 0 1px #fff;`;
}

function labelOf(text: string, tone: Tone): HTMLElement {
  const label = document.createElement('div');
  label.style.cssText = `position: absolute; left: 0; top: 0; display: flex; gap: 6px; box-sizing: border-box;
    max-width: min(360px, calc(100vw - ${2 * margin}px)); padding: 6px 10px 6px 8px; border-radius: 4px;
    border-left: 4px solid ${colors[tone]}; background: #fff; color: #1f1f1f;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 25%), 0 4px 16px rgb(0 0 0 / 30%);
    font: 13px/18px system-ui, sans-serif; text-align: start; pointer-events: none;`;
  const words = document.createElement('span');
  words.dir = 'auto';
  words.style.cssText = 'overflow-wrap: anywhere;';
  words.textContent = text;
  label.append(icon(icons[tone], colors[tone]), words);
  return label;
}

/** Above the element, else below it, else at the viewport's edge; always in view. */
function placeLabel(label: HTMLElement, box: Box | undefined, scale: Scale): void {
  label.style.visibility = box === undefined ? 'hidden' : 'visible';
  if (box === undefined) return;
  const { width, height } = label.getBoundingClientRect();
  const outside = gap + line + margin;
  const above = box.top - outside - height;
  const below = box.top + box.height + outside;
  const wanted = above >= margin ? above : below;
  const top = Math.max(margin, Math.min(wanted, window.innerHeight - height - margin));
  const left = Math.max(margin, Math.min(box.left - gap - line, window.innerWidth - width - margin));
  const at = scaled({ left, top, width, height }, scale);
  label.style.transform = `translate(${at.left}px, ${at.top}px)`;
}
