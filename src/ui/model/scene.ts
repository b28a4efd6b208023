import type { Rect } from '../../model/element';
import type { Finding } from '../../model/finding';
import { t } from '../text';
import { elementLabel, shortSelector } from './sentence';

/** A rectangle of the picture: CSS px of the frame's document. */
export interface Box {
  readonly kind: 'subject' | 'related';
  readonly rect: Rect;
  readonly label: string;
}

/** A drawing of where a problem stands, from its measured geometry. */
export interface Scene {
  /** The part of the document that is shown: x, y, width, height in CSS px. */
  readonly view: Rect;
  /** The subject last, so that it is drawn on top of what is beside it; what lies over it is drawn last of all. */
  readonly boxes: readonly Box[];
  readonly subject: Rect;
  /** Between the subject and the nearest other, where they lie apart in one direction: a line from end to end. */
  readonly gap?: {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly px: number;
  };
  /** CSS px: the diameter of the circle that should be clear, where the finding is about size. */
  readonly wanted?: number;
  /** The picture in words. */
  readonly description: string;
}

/** CSS px around the subject: enough to see what it stands beside. */
const margin = { least: 20, most: 90, share: 0.5 } as const;
/** Others that are further off are left out: the subject would shrink to a dot. */
const farOff = 240;

/** The picture of a finding, in the proportions `aspect` (width over height); undefined where it has no place. */
export function sceneOf(finding: Finding, aspect: number): Scene | undefined {
  const { element, related, ref, relatedRefs } = finding;
  if (!element || area(element.rect) === 0) return undefined;
  const subject = element.rect;
  const others = related
    .filter((_, index) => relatedRefs[index] === undefined || relatedRefs[index]?.frame === ref?.frame)
    .filter(({ rect }) => area(rect) > 0 && distance(rect, subject) <= farOff)
    .map(({ rect, name, selector }): Box => ({ kind: 'related', rect, label: name.trim() || shortSelector(selector) }));
  const label = elementLabel(finding);
  const gap = gapOf(subject, others);
  const wanted = roomOf[finding.check];
  return {
    view: viewOf(subject, others, aspect),
    boxes: [{ kind: 'subject', rect: subject, label }, ...others],
    subject,
    ...(gap ? { gap } : {}),
    ...(wanted === undefined ? {} : { wanted }),
    description: describe(label, subject, others),
  };
}

function describe(label: string, [, , width, height]: Rect, others: readonly Box[]): string {
  const size = { name: label || t('picture.unnamed'), width: round(width), height: round(height) };
  const names = others.map((box) => box.label).filter(Boolean);
  return names.length > 0
    ? t('picture.described-related', { ...size, related: names.join(', ') })
    : t('picture.described', size);
}

export function round(px: number): string {
  return String(Math.round(px * 10) / 10);
}

function area([, , width, height]: Rect): number {
  return width * height;
}

/** CSS px between two rectangles, 0 where they touch. */
function distance([ax, ay, aw, ah]: Rect, [bx, by, bw, bh]: Rect): number {
  const across = Math.max(0, bx - (ax + aw), ax - (bx + bw));
  const down = Math.max(0, by - (ay + ah), ay - (by + bh));
  return Math.hypot(across, down);
}

/** The subject with what is near it, widened to the picture's proportions. What reaches beyond is cut off. */
function viewOf(subject: Rect, others: readonly Box[], aspect: number): Rect {
  const [sx, sy, sw, sh] = subject;
  const around = Math.min(margin.most, Math.max(margin.least, Math.max(sw, sh) * margin.share));
  const near = { left: sx - around, top: sy - around, right: sx + sw + around, bottom: sy + sh + around };
  let { left, top, right, bottom } = near;
  for (const { rect } of others) {
    const [x, y, width, height] = rect;
    // all of a small neighbour, the nearest part of a large one
    left = Math.min(left, Math.max(x - margin.least, sx - farOff));
    top = Math.min(top, Math.max(y - margin.least, sy - farOff));
    right = Math.max(right, Math.min(x + width + margin.least, sx + sw + farOff));
    bottom = Math.max(bottom, Math.min(y + height + margin.least, sy + sh + farOff));
  }
  const width = Math.max(right - left, (bottom - top) * aspect);
  const height = width / aspect;
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
}

/** The shortest straight way between the subject and its nearest neighbour, where there is one sideways or downwards. */
function gapOf(subject: Rect, others: readonly Box[]): Scene['gap'] {
  const nearest = others.toSorted((a, b) => distance(a.rect, subject) - distance(b.rect, subject))[0];
  if (!nearest || distance(nearest.rect, subject) === 0) return undefined;
  const [ax, ay, aw, ah] = subject;
  const [bx, by, bw, bh] = nearest.rect;
  const top = Math.max(ay, by);
  const bottom = Math.min(ay + ah, by + bh);
  if (top < bottom) {
    const y = (top + bottom) / 2;
    const [from, to] = ax < bx ? [ax + aw, bx] : [bx + bw, ax];
    return { from: [from, y], to: [to, y], px: to - from };
  }
  const left = Math.max(ax, bx);
  const right = Math.min(ax + aw, bx + bw);
  if (left >= right) return undefined;
  const x = (left + right) / 2;
  const [from, to] = ay < by ? [ay + ah, by] : [by + bh, ay];
  return { from: [x, from], to: [x, to], px: to - from };
}

/**
 * Across which a target's room is measured, by check: https://www.w3.org/TR/WCAG22/#target-size-minimum asks for a circle of
 * 24 CSS px that meets no other target.
 */
const roomOf: Readonly<Record<string, number>> = { 'target-size-min': 24 };
