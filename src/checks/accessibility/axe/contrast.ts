import type { Evidence } from '../../../model/finding';
import { colourName, type Rgb } from './colour-name';

type Data = Readonly<Record<string, string | number | boolean>>;

/** Why axe could not tell, in words; its own keys. */
const reasons: Readonly<Record<string, string>> = {
  bgImage: 'it stands on a picture',
  bgGradient: 'it stands on a gradient',
  imgNode: 'it stands on a picture',
  bgOverlap: 'something overlaps it',
  fgAlpha: 'it is see-through',
  elmPartiallyObscured: 'something covers a part of it',
  elmPartiallyObscuring: 'it covers something else in part',
  outsideViewport: 'it stands outside the page',
  equalRatio: 'it has the colour of its background',
  shortTextContent: 'it is a single character',
  nonBmp: 'it is made of symbols',
  pseudoContent: 'something is drawn behind it',
  complexTextShadows: 'it has several shadows',
  colorParse: 'its colour could not be read',
  emptyValue: 'it may not be text',
};

/**
 * What a contrast finding shows: both colours with their names, the ratio, and the nearest text colour that would do; where
 * a person has to look (`isSure` false), why it could not be measured.
 */
export function contrastEvidence(data: Data, isSure: boolean): Evidence {
  const foreground = text(data.fgColor) ?? text(data.nodeColor) ?? text(data.nodeBackgroundColor);
  const background = text(data.bgColor) ?? text(data.parentColor) ?? text(data.parentBackgroundColor);
  const needed = Number.parseFloat(String(data.expectedContrastRatio ?? data.requiredContrastRatio ?? ''));
  const contrast = Number(data.contrastRatio);
  const isLink = data.nodeColor !== undefined || data.nodeBackgroundColor !== undefined;
  const suggested =
    isLink || foreground === undefined || background === undefined
      ? undefined
      : nearestPassing(foreground, background, needed);
  return {
    ...(contrast > 0 ? { contrast } : {}),
    ...(needed > 0 ? { needed } : {}),
    ...(foreground === undefined ? {} : { foreground, colour: named(foreground, true) }),
    ...(background === undefined ? {} : { background, ground: named(background, false) }),
    ...(suggested === undefined ? {} : { suggested }),
    ...(data.fontSize === undefined ? {} : { font: `${data.fontSize}, ${data.fontWeight ?? 'normal'}` }),
    ...(isSure ? {} : { why: reasons[String(data.messageKey)] ?? 'its background is not plain' }),
  };
}

/** A colour in words; as it is written where it can't be read. */
function named(colour: string, isFirst: boolean): string {
  const parts = rgb(colour);
  const name = parts === undefined ? colour : colourName(parts);
  return isFirst ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function text(value: string | number | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * The colour nearest to `foreground`, on its way to black or to white, that reaches `needed` on `background`. Colours as
 * `#rrggbb`; undefined where a colour can't be read or neither end reaches it.
 */
export function nearestPassing(foreground: string, background: string, needed: number): string | undefined {
  const from = rgb(foreground);
  const ground = rgb(background);
  if (from === undefined || ground === undefined || !(needed > 1)) return undefined;
  const ways = (
    [
      [0, 0, 0],
      [255, 255, 255],
    ] as const
  ).flatMap((end) => {
    for (let step = 0; step <= 255; step += 1) {
      const colour = mixed(from, end, step / 255);
      if (contrastOf(colour, ground) >= needed) return [{ step, colour }];
    }
    return [];
  });
  const [best] = ways.sort((a, b) => a.step - b.step);
  return best === undefined ? undefined : hex(best.colour);
}

function rgb(colour: string): Rgb | undefined {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  if (r === undefined || g === undefined || b === undefined) return undefined;
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
