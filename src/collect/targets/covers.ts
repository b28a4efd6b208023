import { minimumSide } from '../../geometry/minimum-size';
import { bottomOf, boundsOf, type Point } from '../../geometry/rect';
import { fitsSquare } from '../../geometry/spot';
import type { NodeId, Rect } from '../../model/element';
import type { Layer, LayerFacts } from '../../model/facts/layers';
import { NodeFlag } from '../../model/facts/nodes';
import type { CoverFault, Target } from '../../model/facts/targets';
import { pageOffset, scrollHeight } from '../dom';
import type { Gathering } from '../gathering';
import { isOpened } from '../layers';
import type { Census } from './census';
import { canScrollClear, hitAt, inViewport, isWithin, samplePoints } from './hits';
import { ownName } from './notes';
import { uncoveredOf } from './seen';
import { type Bench, isJudged } from './sizes';
import { coverSuspects, type Suspect } from './suspects';

/** Points of one target of which all must be covered before we are sure, and fewest that make us ask. */
const fewestCovered = 3;
/** ms that all hit tests together may take, and calls where each takes more than a ms (CATALOGUE.md 5.2.5). */
const budgetMs = 250;
const mostSlowPoints = 40;

/** Suspects that no hit test can prove and that are asked about: a thousand questions are none. */
const mostAsked = 200;

/** What a tap at one point meets. */
type Meeting =
  | { readonly kind: 'own' | 'miss' }
  | { readonly kind: 'other'; readonly row: NodeId; readonly by: number }
  | { readonly kind: 'dead'; readonly row: NodeId };

/** Who covers whom: hit tests in view, suspects first, until the budget is spent; a question for what lies out of view. */
export async function coveredTargets(
  bench: Bench,
  layers: LayerFacts,
  isAbove: (row: NodeId, other: NodeId) => boolean,
): Promise<readonly CoverFault[]> {
  const { gathering, census } = bench;
  const suspects = await coverSuspects(gathering, census, isAbove);
  const inView: number[] = [];
  const outOfView: Suspect[] = [];
  for (const index of census.targets.keys()) {
    if (gathering.slice.due()) await gathering.slice.rest();
    if (!isJudged(bench, index)) continue;
    const suspect = suspects.get(index);
    if (isNearView(census.spots[index]?.bounds) && inViewport(census.seenRegion(index)).length > 0) inView.push(index);
    else if (suspect !== undefined && suspect.covered >= fewestCovered) outOfView.push(suspect);
  }
  inView.sort((a, b) => Number(suspects.has(b)) - Number(suspects.has(a)));
  const { faults, untried } = await hitTested(bench, layers, inView, suspects);
  const asked = [...outOfView, ...untried.flatMap((index) => suspects.get(index) ?? [])];
  return [...faults, ...(await unproved(bench, asked))];
}

function isNearView(bounds: Rect | undefined): boolean {
  if (bounds === undefined) return false;
  const { y } = pageOffset();
  return bounds[1] < y + window.innerHeight && bottomOf(bounds) > y;
}

async function hitTested(
  bench: Bench,
  layers: LayerFacts,
  indices: readonly number[],
  suspects: ReadonlyMap<number, Suspect>,
): Promise<{ readonly faults: readonly CoverFault[]; readonly untried: readonly number[] }> {
  const { slice } = bench.gathering;
  const faults: CoverFault[] = [];
  const untried: number[] = [];
  let spentMs = 0;
  let calls = 0;
  for (const index of indices) {
    if (spentMs > budgetMs || (calls >= mostSlowPoints && spentMs > calls)) {
      untried.push(index);
      continue;
    }
    const meetings: Meeting[] = [];
    for (const point of samplePoints(inViewport(bench.census.seenRegion(index)), bench.census.spots[index]?.quad)) {
      if (slice.dueNow()) await slice.rest();
      const began = performance.now();
      meetings.push(meetingAt(bench, index, point));
      spentMs += performance.now() - began;
      calls += 1;
      // Where nothing is suspected, the middle tells enough.
      if (isCleared(meetings) || (!suspects.has(index) && meetings[0]?.kind === 'own')) break;
    }
    const fault = isCleared(meetings) || meetings.length < 5 ? undefined : faultOf(bench, layers, index, meetings);
    if (fault !== undefined) faults.push(fault);
  }
  return { faults, untried };
}

/** So many points are its own that too few are left to make it covered. */
function isCleared(meetings: readonly Meeting[]): boolean {
  return meetings.filter(({ kind }) => kind === 'own').length > 5 - fewestCovered;
}

/** What geometry suspects and no hit test can prove from here; the browser's own view of it clears most. */
async function unproved(bench: Bench, suspects: readonly Suspect[]): Promise<readonly CoverFault[]> {
  const { gathering, census } = bench;
  const { elements } = gathering.walk;
  const likely = suspects.slice(0, mostAsked).filter(({ index, cover }) => {
    const target = census.targets[index];
    return target !== undefined && census.layerOf(cover) === target.layer && target.tier === 'native';
  });
  const uncovered = await uncoveredOf(
    likely.flatMap(({ index }) => elements[census.targets[index]?.node ?? -1] ?? []),
    gathering.signal,
  );
  gathering.signal.throwIfAborted();
  return likely.flatMap(({ index, cover, covered, tried }) => {
    const target = census.targets[index];
    const element = elements[target?.node ?? -1];
    if (target === undefined || element === undefined || uncovered.has(element)) return [];
    const by = census.ownerOf(cover);
    if (by !== undefined && census.targets[by]?.action === target.action) return [];
    if (isInOpened(gathering, cover, target.node)) return [];
    const other = by === undefined ? undefined : census.targets[by];
    return [
      {
        target: bench.note(target),
        kind: other === undefined ? ('dead' as const) : ('other' as const),
        cover: other?.node ?? cover,
        ...nameOfRow(gathering, cover),
        covered,
        tried,
        certain: false,
        doubt: 'off-screen' as const,
        ...(other === undefined ? {} : { coverTarget: bench.note(other) }),
      },
    ];
  });
}

function meetingAt({ gathering: { walk }, census }: Bench, index: number, point: Point): Meeting {
  const target = census.targets[index];
  const hit = hitAt(point);
  const row = hit === null ? undefined : walk.idOf(hit);
  if (target === undefined || row === undefined) return { kind: 'miss' };
  const by = census.ownerOf(row);
  const owner = by === undefined ? undefined : census.targets[by];
  if (owner !== undefined && by !== undefined) {
    if (owner.action === target.action) return { kind: 'own' };
    if (isWithin(walk.nodes.end, owner.node, target.node)) return { kind: 'own' };
    return { kind: 'other', row, by };
  }
  if (isWithin(walk.nodes.end, row, target.node)) return { kind: 'own' };
  if (isWithin(walk.nodes.end, target.node, row)) return { kind: 'miss' };
  return { kind: 'dead', row };
}

function faultOf(
  { gathering, census, field, note }: Bench,
  layers: LayerFacts,
  index: number,
  meetings: readonly Meeting[],
): CoverFault | undefined {
  const target = census.targets[index];
  const taken = meetings.flatMap((meeting) => (meeting.kind === 'other' || meeting.kind === 'dead' ? [meeting] : []));
  const [first] = taken;
  if (target === undefined || first === undefined || taken.length < fewestCovered) return undefined;
  const main = taken.find(({ kind }) => kind === 'other') ?? first;
  // A card's own button lies on a part of it by design, as long as enough is left.
  const isPart = main.kind === 'other' && taken.length < meetings.length;
  if (isPart && fitsSquare(field, index, minimumSide)) return undefined;
  if (isInOpened(gathering, main.row, target.node)) return undefined;
  const layer = layerAround(gathering, layers, main.row);
  if (layer !== undefined && isExcused(gathering, census, layers, target, layer)) return undefined;
  const cover = layer?.node ?? main.row;
  const other = main.kind === 'other' ? census.targets[main.by] : undefined;
  const doubt = doubtOf(gathering, target, other, main.row, layer, taken.length, meetings.length);
  return {
    target: note(target),
    kind: main.kind,
    cover: other?.node ?? cover,
    ...nameOfRow(gathering, cover),
    covered: taken.length,
    tried: meetings.length,
    certain: doubt === undefined,
    ...(other === undefined ? {} : { coverTarget: note(other) }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Part of a menu, dialog or popover that the target is no part of. */
function isInOpened({ walk: { nodes, elements } }: Gathering, row: NodeId, target: NodeId): boolean {
  for (let each = row; each > 0; each = nodes.parent[each] ?? -1) {
    const element = elements[each];
    if (element !== undefined && isOpened(element)) return !isWithin(nodes.end, target, each);
  }
  return false;
}

/** The fixed, sticky or top-layer box that a row belongs to. */
function layerAround({ walk }: Gathering, { layers }: LayerFacts, row: NodeId): Layer | undefined {
  return layers.findLast(({ node }) => isWithin(walk.nodes.end, row, node));
}

/** Opened on purpose, or a bar that the page can be scrolled clear of. */
function isExcused({ walk }: Gathering, census: Census, { layers }: LayerFacts, target: Target, layer: Layer): boolean {
  if (isWithin(walk.nodes.end, target.node, layer.node)) return false;
  if (layer.kind === 'top-layer' || (layer.isFull && layer.isPainted)) return true;
  if (layers.some(({ node, isOpened: opened }) => opened && isWithin(walk.nodes.end, node, layer.node))) return true;
  if (layer.isFull) return false;
  if (census.movesAlone(target)) return false;
  const root = document.documentElement;
  const scrollable = Math.max(0, scrollHeight(root) - window.innerHeight);
  const bars = layers.filter(({ isFull, node }) => !isFull && !isWithin(walk.nodes.end, target.node, node));
  return census.scrolls(target) || canScrollClear(boundsOf(target.region), bars, window.innerHeight, scrollable);
}

function doubtOf(
  gathering: Gathering,
  target: Target,
  other: Target | undefined,
  row: NodeId,
  layer: Layer | undefined,
  covered: number,
  tried: number,
): CoverFault['doubt'] {
  if (covered < tried) return 'partly';
  if (target.tier === 'looks' || other?.tier === 'looks') return 'looks';
  if (layer?.isFull === true && hasExpanded()) return 'backdrop';
  if (other === undefined && isDelegated(gathering, row)) return 'delegated';
  return undefined;
}

/** Something on the page is open, so that a layer over everything may be what closes it. */
function hasExpanded(): boolean {
  return Document.prototype.querySelector.call(document, '[aria-expanded="true"],details[open]') !== null;
}

/** A pointer cursor says that a script may listen there. */
function isDelegated({ walk }: Gathering, row: NodeId): boolean {
  for (let each = row; each > 0; each = walk.nodes.parent[each] ?? -1) {
    if (((walk.nodes.flags[each] ?? 0) & NodeFlag.cursorPointer) !== 0) return true;
  }
  return false;
}

/** What a person would call the thing on top, by its name or its text; nothing where it has neither. */
function nameOfRow({ walk, nameOf }: Gathering, row: NodeId): { readonly coverName?: string } {
  const element = walk.elements[row];
  const coverName = element === undefined ? '' : ownName(element, nameOf);
  return coverName === '' ? {} : { coverName };
}
