import { fieldOf } from '../../geometry/field';
import { minimumSide, type TooSmall, tooSmall } from '../../geometry/minimum-size';
import type { Doubt, SizeFault, Target } from '../../model/facts/targets';
import type { Gathering } from '../gathering';
import type { Census } from './census';
import { type Exception, essentialException, inlineException, userAgentException } from './exceptions';
import type { noteTaker } from './notes';
import type { StyleOf } from './styles';

/** SC 2.5.8: undersized targets without spacing that no exception excuses. */
export async function undersized(
  gathering: Gathering,
  census: Census,
  styleOf: StyleOf,
  isAbove: (row: number, other: number) => boolean,
  note: ReturnType<typeof noteTaker>,
): Promise<readonly SizeFault[]> {
  const { slice } = gathering;
  const { targets } = census;
  const nodeAt = (index: number) => targets[index]?.node ?? -1;
  const field = fieldOf(census.spots, (index, other) => isAbove(nodeAt(index), nodeAt(other)));
  const failing: TooSmall[] = [];
  const isJudged = (index: number) => !census.isLabel(index) && !census.isTransparent(index);
  for (const each of tooSmall(field, isJudged)) {
    if (slice.due()) await slice.rest();
    if (each !== undefined) failing.push(each);
  }
  const failed = new Set(failing.map(({ index }) => index));
  const passing = new Set(
    targets.flatMap(({ action }, index) => (failed.has(index) || !isJudged(index) ? [] : [action])),
  );
  const faults: SizeFault[] = [];
  for (const each of failing) {
    if (slice.dueNow()) await slice.rest();
    const target = targets[each.index];
    if (target === undefined || passing.has(target.action)) continue;
    const fault = faultOf(gathering, census, styleOf, note, each, target);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

function faultOf(
  gathering: Gathering,
  census: Census,
  styleOf: StyleOf,
  note: ReturnType<typeof noteTaker>,
  { index, rivals, crowded }: TooSmall,
  target: Target,
): SizeFault | undefined {
  const element = gathering.walk.elements[target.node];
  if (element === undefined || userAgentException(element) === 'yes') return undefined;
  const isTarget = (row: number) => census.ownerOf(row) !== undefined;
  const inline = inlineException(gathering, styleOf, target.node, isTarget);
  if (inline === 'yes') return undefined;
  const essential: Exception = essentialException(gathering, styleOf, target.node);
  const doubts: Doubt[] = [
    ...(inline === 'unsure' ? (['inline'] as const) : []),
    ...(essential === 'unsure' ? (['essential'] as const) : []),
    ...(crowded ? (['crowded'] as const) : []),
    ...(census.isCut(index) ? (['clipped'] as const) : []),
    ...(target.tier === 'looks' ? (['looks'] as const) : []),
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
