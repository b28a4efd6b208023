import type { Quad } from '../../geometry/quad';
import { bottomOf, boundsOf, rightOf } from '../../geometry/rect';
import { type Spot, spotOf } from '../../geometry/spot';
import type { NodeId, Rect } from '../../model/element';
import type { LayerFacts } from '../../model/facts/layers';
import { type NodeColumns, NodeFlag } from '../../model/facts/nodes';
import type { Target } from '../../model/facts/targets';
import { clientWidth, localName, scrollWidth } from '../dom';
import type { Gathering } from '../gathering';
import { actionsOf } from './actions';
import { type Candidate, findCandidates } from './candidates';
import { isWithin } from './hits';
import { type Raise, regionOf, visiblePart, withLabels } from './regions';
import type { StyleOf } from './styles';
import { type Surroundings, surroundingsReader } from './surroundings';
import { isUpright, quadOf, type Turn, turnReader } from './turns';

/** All targets of the frame, and what their rows tell of them. Indices are those of `targets`. */
export interface Census {
  readonly targets: readonly Target[];
  readonly spots: readonly Spot[];
  /** Left out since an open modal lies above. */
  readonly underModal: number;
  /** Index of the innermost target that a row belongs to. */
  ownerOf(row: NodeId): number | undefined;
  /** A label takes taps for its control, and is not judged by itself. */
  isLabel(index: number): boolean;
  /** Can't be seen: opacity 0 on something that is no form control. */
  isTransparent(index: number): boolean;
  /** Belongs to a box that stays in view, so that scrolling the page moves it clear of nothing. */
  movesAlone(target: Target): boolean;
  /** Lies in a box that scrolls by itself. */
  scrolls(target: Target): boolean;
  /** What of it can be seen as everything is scrolled now, in CSS px of the document. */
  seenRegion(index: number): readonly Rect[];
  /** What a row moves with: targets and boxes of one layer may cover each other wherever the page is scrolled. */
  layerOf(row: NodeId): number;
  /** Cut by a box that may bring the rest into view. */
  isCut(index: number): boolean;
  /** Turned in a way that its box around does not tell, and cut or in depth, so that its shape is not known. */
  isOddlyTurned(index: number): boolean;
  /** The first of its boxes as it was read: where that has gone, the page moves. */
  firstRect(index: number): Rect;
  /** CSS px of the document around what it would hit if nothing cut it. */
  wholeBounds(index: number): Rect;
  /** Rows whose placed pseudo-elements lift them. */
  readonly raised: ReadonlyMap<NodeId, Raise>;
}

interface Entry {
  readonly candidate: Candidate;
  readonly target: Target;
  readonly around: Surroundings;
  readonly isCut: boolean;
  readonly whole: readonly Rect[];
  readonly quad?: Quad;
  readonly isOddlyTurned: boolean;
  readonly raised?: Raise;
}

/** A target of at most this many CSS px in either direction is there for the keyboard or for screen readers alone. */
const hiddenSide = 2;

/** Finds all targets and what they hit. */
export async function takeCensus(gathering: Gathering, styleOf: StyleOf, layers: LayerFacts): Promise<Census> {
  const { walk, slice } = gathering;
  const all = await findCandidates(gathering);
  const { modal } = layers;
  const candidates = modal === undefined ? all : all.filter(({ row }) => isWithin(walk.nodes.end, row, modal));
  const actions = actionsOf(walk, candidates);
  const topLayer = new Set(layers.layers.filter(({ kind }) => kind === 'top-layer').map(({ node }) => node));
  const surroundings = surroundingsReader(gathering, styleOf, topLayer);
  const labels = labelsByControl(candidates);
  const turnOf = turnReader(walk);
  const actionAt = new Map(candidates.map(({ row }, index) => [row, actions[index] ?? -1]));
  const entries: Entry[] = [];
  const page = pageReach();
  for (const [index, candidate] of candidates.entries()) {
    if (slice.dueNow()) await slice.rest();
    const around = surroundings(candidate.row);
    const action = actions[index] ?? -1;
    const isOther = (row: NodeId): boolean => (actionAt.get(row) ?? action) !== action;
    const { rects, raised } = regionOf(gathering, styleOf, candidate.row, isOther);
    const served = (labels.get(candidate.row) ?? []).flatMap((row) => regionOf(gathering, styleOf, row, isOther).rects);
    const whole = served.length === 0 ? rects : withLabels(rects, served);
    const region = visiblePart(visiblePart(whole, around.clip), around.layer === 0 ? page : undefined);
    if (isOutOfReach(region, page)) continue;
    const isSmall = isSmaller(region, whole);
    const { row, tier } = candidate;
    const target: Target = { node: row, tier, region, action, layer: around.layer };
    entries.push({
      candidate,
      target,
      around,
      whole,
      isCut: isSmall && around.revealable,
      ...turned(walk.elements[row], turnOf(row), isSmall || whole.length > 1),
      ...(raised === undefined ? {} : { raised }),
    });
  }
  return census(gathering, entries, all.length - candidates.length, surroundings);
}

function turned(element: Element | undefined, turn: Turn, isPieced: boolean): Pick<Entry, 'quad' | 'isOddlyTurned'> {
  if (turn.isDeep) return { isOddlyTurned: true };
  if (element === undefined || isUpright(turn)) return { isOddlyTurned: false };
  const quad = isPieced ? undefined : quadOf(element, turn);
  return quad === undefined ? { isOddlyTurned: true } : { isOddlyTurned: false, quad };
}

function census(
  { walk: { nodes, elements } }: Gathering,
  entries: readonly Entry[],
  underModal: number,
  surroundings: (row: NodeId) => Surroundings,
): Census {
  const owners = ownersOf(nodes, entries);
  const byNode = new Map(entries.map((entry) => [entry.target.node, entry]));
  const flagsOf = (row: NodeId) => nodes.flags[row] ?? 0;
  const targets = entries.map(({ target }) => target);
  return {
    targets,
    spots: entries.map(({ target, quad }) => spotOf({ ...target, ...(quad === undefined ? {} : { quad }) })),
    underModal,
    ownerOf: (row) => {
      const owner = owners[row] ?? -1;
      return owner < 0 ? undefined : owner;
    },
    isLabel: (index) => entries[index]?.candidate.control !== undefined,
    isTransparent: (index) => {
      const row = targets[index]?.node ?? 0;
      const element = elements[row];
      return (flagsOf(row) & NodeFlag.transparent) !== 0 && element !== undefined && !isField(element);
    },
    movesAlone: ({ layer }) =>
      layer !== 0 && byNode.get(layer) === undefined && (flagsOf(layer) & NodeFlag.fixed) !== 0,
    scrolls: ({ node }) => byNode.get(node)?.around.scrolls === true,
    seenRegion: (index) => visiblePart(entries[index]?.target.region ?? [], entries[index]?.around.seen),
    layerOf: (row) => surroundings(row).layer,
    isCut: (index) => entries[index]?.isCut === true,
    isOddlyTurned: (index) => entries[index]?.isOddlyTurned === true,
    firstRect: (index) => entries[index]?.whole[0] ?? [0, 0, 0, 0],
    wholeBounds: (index) => boundsOf(entries[index]?.whole ?? []),
    raised: new Map(entries.flatMap(({ target, raised }) => (raised === undefined ? [] : [[target.node, raised]]))),
  };
}

/** For each row, the index of the innermost target that it belongs to; -1 for none. */
function ownersOf({ count, parent }: NodeColumns, entries: readonly Entry[]): Int32Array {
  const owners = new Int32Array(count).fill(-1);
  for (const [index, { target }] of entries.entries()) owners[target.node] = index;
  // Parents come before their children.
  for (let row = 1; row < count; row += 1) if (owners[row] === -1) owners[row] = owners[parent[row] ?? 0] ?? -1;
  return owners;
}

function labelsByControl(candidates: readonly Candidate[]): ReadonlyMap<NodeId, readonly NodeId[]> {
  const labels = new Map<NodeId, NodeId[]>();
  for (const { row, control } of candidates) {
    if (control === undefined) continue;
    const known = labels.get(control);
    if (known === undefined) labels.set(control, [row]);
    else known.push(row);
  }
  return labels;
}

/** Where scrolling the page can lead: nothing lies left of or above its origin, or right of it where it runs that way. */
function pageReach(): Rect {
  const root = document.documentElement;
  const width = Math.max(scrollWidth(root), clientWidth(root));
  const left = getComputedStyle(root).direction === 'rtl' ? clientWidth(root) - width : 0;
  return [left, 0, width, Number.MAX_SAFE_INTEGER];
}

/** Nothing left of it, or nothing that a finger could mean, or where no scrolling leads. */
function isOutOfReach(region: Target['region'], page: Rect): boolean {
  const bounds = boundsOf(region);
  if (bounds[2] < hiddenSide || bounds[3] < hiddenSide) return true;
  return rightOf(bounds) <= page[0] || bottomOf(bounds) <= 0 || bounds[0] >= rightOf(page);
}

function isSmaller(region: Target['region'], whole: Target['region']): boolean {
  const after = boundsOf(region);
  const before = boundsOf(whole);
  return after[2] < before[2] - 1 || after[3] < before[3] - 1;
}

const fieldTags = new Set(['input', 'select', 'textarea']);

function isField(element: Element): boolean {
  return fieldTags.has(localName(element));
}
