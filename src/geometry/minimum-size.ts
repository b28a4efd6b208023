import { distance, epsilon } from './rect';
import { centreOfSpot, distanceToSpot, type Field, fitsSquare, isBuried } from './spot';

/** CSS px that a target must have in both directions: https://www.w3.org/TR/WCAG22/#target-size-minimum */
export const minimumSide = 24;
const radius = minimumSide / 2;

/** An undersized target that stands too close to another. */
export interface TooSmall {
  readonly index: number;
  /** What its spacing circle meets, nearest first. */
  readonly rivals: readonly Rival[];
  /** More targets lie around it than were compared. */
  readonly crowded: boolean;
}

export interface Rival {
  readonly index: number;
  /** CSS px of gap that are missing between the two. */
  readonly missing: number;
  /** Whether the other is undersized itself, so that it has a circle of its own. */
  readonly undersized: boolean;
}

/**
 * SC 2.5.8 over all spots for which `isJudged`: yields after each one, so that the caller can rest; the size exception's
 * square first, then the spacing circles of what is undersized.
 */
export function* tooSmall(field: Field, isJudged: (index: number) => boolean): Generator<TooSmall | undefined> {
  const known = new Map<number, boolean>();
  const isUndersized = (index: number): boolean => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const undersized = !fitsSquare(field, index, minimumSide);
    known.set(index, undersized);
    return undersized;
  };
  for (let index = 0; index < field.spots.length; index += 1) {
    if (!isJudged(index) || !isUndersized(index)) {
      yield undefined;
      continue;
    }
    const rivals = rivalsOf(field, index, isUndersized);
    yield rivals.length === 0 ? undefined : { index, rivals, crowded: field.isCrowded(index) };
  }
}

function rivalsOf(field: Field, index: number, isUndersized: (index: number) => boolean): readonly Rival[] {
  const { spots } = field;
  const own = spots[index];
  if (own === undefined || isBuried(field, index)) return [];
  const centre = centreOfSpot(field, index);
  const rivals: Rival[] = [];
  for (const other of field.near(index, minimumSide)) {
    const spot = spots[other];
    if (spot === undefined || spot.action === own.action) continue;
    const undersized = isUndersized(other);
    if (undersized && isBuried(field, other)) continue;
    const toTarget = radius - distanceToSpot(field, other, centre, radius);
    const toCircle = undersized ? minimumSide - distance(centre, centreOfSpot(field, other)) : 0;
    const missing = Math.max(toTarget, toCircle);
    if (missing > epsilon) rivals.push({ index: other, missing, undersized });
  }
  return rivals.sort((a, b) => b.missing - a.missing);
}
