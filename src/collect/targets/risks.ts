import { comfortableSide, nearestGap, roomyGap, roomySide, smallerSide } from '../../geometry/comfort';
import { straysOf } from '../../geometry/finger';
import { areaOf, boundsOf } from '../../geometry/rect';
import { isBuried } from '../../geometry/spot';
import type { ClippedFault, ComfortFault, Doubt, RiskFault, Target } from '../../model/facts/targets';
import { localName } from '../dom';
import { userAgentException } from './exceptions';
import { type Bench, isJudged, mostFaults } from './sizes';

/** Share of stray taps below which nobody need care (CATALOGUE.md 2.1). */
const leastShare = 0.02;

/** Targets of which taps stray to something that does something else. */
export async function risky(bench: Bench): Promise<readonly RiskFault[]> {
  const { census, field, gathering, inline, note } = bench;
  const { slice } = gathering;
  const faults: RiskFault[] = [];
  for (const [index, target] of census.targets.entries()) {
    if (slice.dueNow()) await slice.rest();
    if (faults.length >= mostFaults) break;
    if (!isJudged(bench, index) || isBuried(field, index)) continue;
    const strays = straysOf(field, index).filter((stray) => isRival(bench, index, stray.index));
    const share = strays.reduce((sum, stray) => sum + stray.share, 0);
    if (share < leastShare) continue;
    const isInline = inline(target.node);
    if (isInline === 'yes') continue;
    const doubts: Doubt[] = [
      ...(isInline === 'unsure' ? (['inline'] as const) : []),
      ...(target.tier === 'looks' ? (['looks'] as const) : []),
      ...(census.isCut(index) ? (['clipped'] as const) : []),
      ...(census.isOddlyTurned(index) ? (['turned'] as const) : []),
    ];
    const rivals = strays.slice(0, 4).flatMap((stray) => {
      const rival = census.targets[stray.index];
      return rival === undefined ? [] : [{ target: note(rival), share: stray.share }];
    });
    faults.push({ target: note(target), rivals, share, doubts });
  }
  return faults;
}

/** What only looks like a target, or can't be seen, opens nothing for certain; what holds the target is nesting's business. */
function isRival({ census }: Bench, index: number, other: number): boolean {
  const rival = census.targets[other];
  return rival !== undefined && rival.tier !== 'looks' && !census.isTransparent(other) && other !== index;
}

/** Targets that are smaller than a thumb likes and that no exception excuses. */
export async function cramped(bench: Bench): Promise<readonly ComfortFault[]> {
  const { census, field, gathering, inline, note } = bench;
  const { slice, walk } = gathering;
  const faults: ComfortFault[] = [];
  for (const [index, target] of census.targets.entries()) {
    if (slice.dueNow()) await slice.rest();
    if (faults.length >= mostFaults) break;
    if (!isJudged(bench, index) || target.tier !== 'native' || census.isCut(index)) continue;
    const side = smallerSide(field, index);
    if (side >= roomySide) continue;
    const nearest = nearestGap(field, index, roomyGap);
    const isTight = nearest.gap < roomyGap && nearest.index >= 0;
    const isMain = side < comfortableSide && isMainAction(bench, target);
    if (!isTight && !isMain) continue;
    const element = walk.elements[target.node];
    if (element === undefined || userAgentException(element) === 'yes' || inline(target.node) !== 'no') continue;
    if (!isMain && isInDenseTable(element)) continue;
    const rival = census.targets[nearest.index]?.node;
    faults.push({
      target: note(target),
      kind: isMain ? 'primary' : 'crowded',
      side,
      ...(isTight ? { gap: nearest.gap } : {}),
      ...(isTight && rival !== undefined ? { rival } : {}),
    });
  }
  return faults;
}

/** Only what can be a main action has to be named for that. */
function isMainAction({ note }: Bench, target: Target): boolean {
  const { purpose } = note(target);
  return purpose !== undefined && purpose !== 'menu';
}

/** A table of data packs its rows by design: https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced.html */
function isInDenseTable(element: Element): boolean {
  return Element.prototype.closest.call(element, 'td, th, [role="gridcell"], [role="cell"]') !== null;
}

/** A target of which less than half can be tapped, and less than 24 CSS px, where nothing brings the rest into view. */
export function clippedTargets({ census, gathering, note }: Bench): readonly ClippedFault[] {
  return census.targets.flatMap((target, index) => {
    const whole = census.wholeBounds(index);
    const { 2: width, 3: height } = boundsOf(target.region);
    const share = areaOf(whole) === 0 ? 1 : (width * height) / areaOf(whole);
    if (share >= 0.5 || Math.min(width, height) >= 24) return [];
    const element = gathering.walk.elements[target.node];
    if (element === undefined || localName(element) === 'area' || census.isCut(index)) return [];
    if (census.isLabel(index) || census.isTransparent(index) || target.tier === 'looks') return [];
    return [{ target: note(target), width, height, share }];
  });
}
