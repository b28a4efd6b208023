import { boundsOf, type Point } from '../../geometry/rect';
import type { NodeId } from '../../model/element';
import type { Layer, LayerFacts } from '../../model/facts/layers';
import { NodeFlag } from '../../model/facts/nodes';
import type { CoverFault, Target } from '../../model/facts/targets';
import { attribute, scrollHeight } from '../dom';
import type { Gathering } from '../gathering';
import { isOpened } from '../layers';
import type { Census } from './census';
import { canScrollClear, hitAt, isWithin, samplePoints } from './hits';
import { callName, type noteTaker } from './notes';

/** Points of one target of which all must be covered before we are sure, and fewest that make us ask. */
const fewestCovered = 3;
/** ms that all hit tests together may take, and calls where each takes more than a ms (CATALOGUE.md 5.2.5). */
const budgetMs = 250;
const mostSlowPoints = 40;

/** What a tap at one point meets. */
type Meeting =
  | { readonly kind: 'own' | 'miss' | 'opened' }
  | { readonly kind: 'other'; readonly row: NodeId; readonly by: number }
  | { readonly kind: 'dead'; readonly row: NodeId };

/** Tries the targets in view, point by point, until the budget is spent: what takes their taps. */
export async function coveredInView(
  gathering: Gathering,
  census: Census,
  layers: LayerFacts,
  note: ReturnType<typeof noteTaker>,
): Promise<{ readonly faults: readonly CoverFault[]; readonly untried: number }> {
  const { slice } = gathering;
  const faults: CoverFault[] = [];
  let spentMs = 0;
  let calls = 0;
  let untried = 0;
  for (const [index, target] of census.targets.entries()) {
    if (slice.due()) await slice.rest();
    const points = census.isLabel(index) || census.isTransparent(index) ? [] : samplePoints(target.region);
    if (points.length === 0) continue;
    if (spentMs > budgetMs || (calls >= mostSlowPoints && spentMs > calls)) {
      untried += 1;
      continue;
    }
    const began = performance.now();
    const meetings = meetingsOf(gathering, census, index, points);
    spentMs += performance.now() - began;
    calls += points.length;
    const fault = faultOf(gathering, census, layers, note, index, meetings);
    if (fault !== undefined) faults.push(fault);
    if (slice.dueNow()) await slice.rest();
  }
  return { faults, untried };
}

/** A target whose middle is its own and that two corners confirm is not looked at further. */
function meetingsOf(gathering: Gathering, census: Census, index: number, points: readonly Point[]): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (const point of points) {
    meetings.push(meetingAt(gathering, census, index, point));
    const own = meetings.filter(({ kind }) => kind === 'own' || kind === 'opened').length;
    if (own > points.length - fewestCovered) break;
  }
  return meetings;
}

function meetingAt({ walk }: Gathering, census: Census, index: number, point: Point): Meeting {
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
  gathering: Gathering,
  census: Census,
  layers: LayerFacts,
  note: ReturnType<typeof noteTaker>,
  index: number,
  meetings: readonly Meeting[],
): CoverFault | undefined {
  const target = census.targets[index];
  const taken = meetings.flatMap((meeting) => (meeting.kind === 'other' || meeting.kind === 'dead' ? [meeting] : []));
  const [first] = taken;
  if (target === undefined || first === undefined || taken.length < fewestCovered) return undefined;
  const main = taken.find(({ kind }) => kind === 'other') ?? first;
  if (isInOpened(gathering, main.row, target.node)) return undefined;
  const layer = layerAround(gathering, layers, main.row);
  if (layer !== undefined && isExcused(gathering, census, layers, target, layer)) return undefined;
  const cover = layer?.node ?? main.row;
  const element = gathering.walk.elements[cover];
  const other = main.kind === 'other' ? census.targets[main.by] : undefined;
  const doubt = doubtOf(gathering, target, other, main.row, layer, taken.length, meetings.length);
  return {
    target: note(target),
    kind: main.kind,
    cover: other?.node ?? cover,
    coverName: element === undefined ? '' : coverNameOf(element),
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

/** What a person would call the thing on top. */
function coverNameOf(element: Element): string {
  const id = attribute(element, 'id');
  const first = attribute(element, 'class')?.trim().split(/\s+/)[0] ?? '';
  const name = callName(element);
  if (!name.startsWith('<')) return name;
  if (id !== null && id !== '') return `#${id}`;
  return first === '' ? name : `.${first}`;
}
