import { normalShareBelow } from '../model/curve';
import type { Rect } from '../model/element';
import { areaOf, bottomOf, centreOf, clipped, overlaps, type Point, rightOf, subtract } from './rect';
import type { Field, Spot } from './spot';

/**
 * Where taps land that aim at a target: normally distributed around its middle, wider for wider targets. In mm:
 * variance = share · size² + finger. Form and constants from Bi and Zhai, "Predicting Finger-Touch Accuracy Based on the
 * Dual Gaussian Distribution Model" (UIST 2016, https://doi.org/10.1145/2984511.2984546), measured on round targets of
 * 2.4 to 9.6 mm with one finger; taking width and height for the diameter is our own extension to boxes.
 */
const across = { share: 0.0075, finger: 1.68 };
const down = { share: 0.0108, finger: 1.33 };
/** A CSS px is 1/96 inch at arm's length, and about 1/160 inch on a phone: https://www.w3.org/TR/css-values-4/#reference-pixel */
const mmPerPx = 25.4 / 160;
/** Beyond this many standard deviations lies less than one tap in two thousand. */
const furthest = 3.5;

/** Where one aims, and how far taps stray from there: standard deviations in CSS px. */
export interface Finger {
  readonly aim: Point;
  readonly across: number;
  readonly down: number;
}

function spread({ share, finger }: { readonly share: number; readonly finger: number }, px: number): number {
  const mm = px * mmPerPx;
  return Math.sqrt(share * mm * mm + finger) / mmPerPx;
}

/** How taps spread that aim at a region: at the middle of its largest piece. */
export function fingerOn(region: readonly Rect[]): Finger {
  const largest = region.reduce<Rect>((best, rect) => (areaOf(rect) > areaOf(best) ? rect : best), [0, 0, 0, 0]);
  return { aim: centreOf(largest), across: spread(across, largest[2]), down: spread(down, largest[3]) };
}

/** Share of the taps that land in a rect, 0 to 1. */
export function shareIn({ aim, across: sx, down: sy }: Finger, rect: Rect): number {
  const along = normalShareBelow((rightOf(rect) - aim.x) / sx) - normalShareBelow((rect[0] - aim.x) / sx);
  const below = normalShareBelow((bottomOf(rect) - aim.y) / sy) - normalShareBelow((rect[1] - aim.y) / sy);
  return along * below;
}

/** The box that holds all taps but a few. */
export function reachOf({ aim, across: sx, down: sy }: Finger): Rect {
  return [aim.x - furthest * sx, aim.y - furthest * sy, 2 * furthest * sx, 2 * furthest * sy];
}

/** What a tap meant for one spot may open instead. */
export interface Stray {
  readonly index: number;
  /** Share of the taps, 0 to 1. */
  readonly share: number;
}

/** CSS px beyond its bounds that taps meant for a spot reach: most for the smallest of spots, less than 30. */
const furthestPx = 30;

/** Where taps meant for a spot go instead, likeliest first; spots of the same action count as hits. */
export function straysOf(field: Field, index: number): readonly Stray[] {
  const spot = field.spots[index];
  if (spot === undefined || spot.region.length === 0) return [];
  const finger = fingerOn(spot.region);
  const reach = reachOf(finger);
  const around = [index, ...field.near(index, furthestPx)];
  const strays: Stray[] = [];
  for (const other of around) {
    const rival = field.spots[other];
    if (rival === undefined || rival.action === spot.action || !overlaps(rival.bounds, reach)) continue;
    const share = shareTaken(field, finger, reach, rival, other, around);
    if (share > 0) strays.push({ index: other, share });
  }
  // Of a control and its label, which come first and tie, the control is named.
  return strays.sort((a, b) => b.share - a.share || b.index - a.index);
}

function shareTaken(
  field: Field,
  finger: Finger,
  reach: Rect,
  rival: Spot,
  other: number,
  around: readonly number[],
): number {
  const within = clipped(rival.region, reach);
  if (within.length === 0) return 0;
  const holes = around
    .filter((each) => {
      const above = field.spots[each];
      if (above === undefined || each === other || above.action === rival.action) return false;
      return overlaps(above.bounds, rival.bounds) && field.isAbove(each, other);
    })
    .flatMap((each) => clipped(field.spots[each]?.region ?? [], reach));
  return (subtract(within, holes) ?? within).reduce((sum, rect) => sum + shareIn(finger, rect), 0);
}
