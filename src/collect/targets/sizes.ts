import { minimumSide, type TooSmall, tooSmall } from '../../geometry/minimum-size';
import { type Field, isBuried } from '../../geometry/spot';
import type { Rect } from '../../model/element';
import type { Doubt, SizeFault, Target } from '../../model/facts/targets';
import type { Gathering } from '../gathering';
import type { Census } from './census';
import { type Exception, essentialException, userAgentException } from './exceptions';
import type { noteTaker } from './notes';
import { pageRects } from './regions';
import type { StyleOf } from './styles';

/**
 * Faults of one kind that are described. The score makes no difference beyond a hundred of one problem, and naming each takes
 * longer than finding it.
 */
export const mostFaults = 1_000;

/** What all judgements over one page's targets share. */
export interface Bench {
  readonly gathering: Gathering;
  readonly census: Census;
  readonly field: Field;
  readonly styleOf: StyleOf;
  readonly inline: (row: number) => Exception;
  readonly note: ReturnType<typeof noteTaker>;
}

/** Labels serve their controls, and what can't be seen misleads nobody. */
export function isJudged({ census }: Bench, index: number): boolean {
  return !census.isLabel(index) && !census.isTransparent(index);
}

/** SC 2.5.8: undersized targets without spacing that no exception excuses. */
export async function undersized(bench: Bench): Promise<readonly SizeFault[]> {
  const { census, field, gathering } = bench;
  const { slice } = gathering;
  const { targets } = census;
  const failing: TooSmall[] = [];
  for (const each of tooSmall(field, (index) => isJudged(bench, index))) {
    if (slice.dueNow()) await slice.rest();
    if (each !== undefined) failing.push(each);
  }
  const failed = new Set(failing.map(({ index }) => index));
  const passing = new Set(
    targets.flatMap(({ action }, index) =>
      failed.has(index) || !isJudged(bench, index) || isBuried(field, index) ? [] : [action],
    ),
  );
  const faults: SizeFault[] = [];
  for (const each of failing) {
    if (slice.dueNow()) await slice.rest();
    const target = targets[each.index];
    if (faults.length >= mostFaults) break;
    if (target === undefined || passing.has(target.action)) continue;
    const fault = faultOf(bench, each, target);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

function faultOf(
  { gathering, census, styleOf, inline: inlineOf, note }: Bench,
  { index, rivals, crowded }: TooSmall,
  target: Target,
): SizeFault | undefined {
  const element = gathering.walk.elements[target.node];
  if (element === undefined || userAgentException(element) === 'yes') return undefined;
  const inline = inlineOf(target.node);
  if (inline === 'yes' || isPeeking(census, index)) return undefined;
  const essential: Exception = essentialException(gathering, styleOf, target.node);
  const doubts: Doubt[] = [
    ...(inline === 'unsure' ? (['inline'] as const) : []),
    ...(essential === 'unsure' ? (['essential'] as const) : []),
    ...(crowded ? (['crowded'] as const) : []),
    ...(census.isCut(index) ? (['clipped'] as const) : []),
    ...(census.isOddlyTurned(index) ? (['turned'] as const) : []),
    ...(hasMoved(element, census.firstRect(index)) ? (['moving'] as const) : []),
    ...looksDoubt(target, rivals, census),
  ];
  const [first] = rivals;
  const rival = first === undefined ? undefined : census.targets[first.index];
  const own = note(target);
  const [, , width, height] = own.bounds;
  return {
    target: own,
    rivals: rivals.flatMap((each) => census.targets[each.index]?.node ?? []),
    rivalName: rival === undefined ? '' : note(rival).name,
    width,
    height,
    missingWidth: Math.max(0, minimumSide - width),
    missingHeight: Math.max(0, minimumSide - height),
    missingGap: first?.missing ?? 0,
    doubts,
  };
}

/** What only looks like a target makes nothing certain, neither for itself nor for its neighbours. */
function looksDoubt(target: Target, rivals: TooSmall['rivals'], census: Census): readonly Doubt[] {
  const isLook = target.tier === 'looks' || rivals.every(({ index }) => census.targets[index]?.tier === 'looks');
  return isLook ? ['looks'] : [];
}

/** What a carousel will bring into view is judged as it will be then. */
function isPeeking(census: Census, index: number): boolean {
  const [, , width, height] = census.wholeBounds(index);
  return census.isCut(index) && Math.min(width, height) >= minimumSide;
}

/** CSS px that a target may have moved since its region was read. */
const still = 1;

/** Whether the element is no longer where it was: what moves all the time can't be measured for certain. */
function hasMoved(element: Element, then: Rect): boolean {
  const [now] = pageRects(element);
  return now !== undefined && (Math.abs(now[0] - then[0]) > still || Math.abs(now[1] - then[1]) > still);
}
