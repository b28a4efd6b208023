import { boundsOf, clipped, touches } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { clientRects, localName, pageOffset } from '../dom';
import type { Gathering } from '../gathering';
import { imageMapRegion } from './image-map';
import { type PlacedPseudo, pseudoRegion } from './pseudo-elements';
import type { StyleOf } from './styles';

/** Rects of one target, in page coordinates, before clipping. More than this many lines are one box. */
const mostRects = 16;
/** Descendants beyond this many are not looked at for overflow. */
const mostDescendants = 64;

/** Where in the paint order a placed pseudo-element puts its element. */
export type Raise = Pick<PlacedPseudo, 'z' | 'isLast'>;

/** What a target hits before clipping, in CSS px from the top left of the document. */
export interface WholeRegion {
  readonly rects: readonly Rect[];
  /** A placed pseudo-element that reaches beyond the box: it lifts the target above what flows. */
  readonly raised?: Raise;
}

/**
 * What the element, its descendants and its pseudo-elements hit.
 *
 * @param isOther whether a row below it is a target that does something else, and so keeps its taps for itself.
 */
export function regionOf(
  gathering: Gathering,
  styleOf: StyleOf,
  row: NodeId,
  isOther: (below: NodeId) => boolean,
): WholeRegion {
  const element = gathering.walk.elements[row];
  if (element === undefined) return { rects: [] };
  if (localName(element) === 'area') return { rects: imageMapRegion(element) };
  const own = pageRects(element);
  const pseudos = pseudoRegion(gathering, styleOf, row).filter(({ rect }) => !own.some((each) => holds(each, rect)));
  const grown = [...own, ...overflowing(gathering, row, own, isOther), ...pseudos.map(({ rect }) => rect)];
  const rects = grown.length > mostRects ? [boundsOf(grown)] : grown;
  const [first] = pseudos.toSorted((a, b) => b.z - a.z || Number(b.isLast) - Number(a.isLast));
  return first === undefined ? { rects } : { rects, raised: first };
}

/** An element's boxes, one a line, in CSS px from the top left of the document; empty ones left out. */
export function pageRects(element: Element): readonly Rect[] {
  const rects: Rect[] = [];
  const offset = pageOffset();
  for (const { x, y, width, height } of clientRects(element)) {
    if (width > 0 && height > 0) rects.push([x + offset.x, y + offset.y, width, height]);
  }
  return rects;
}

/** Descendants that reach beyond their target take its taps there: an image in an inline link, a badge at a corner. */
function overflowing(
  { walk: { nodes, elements } }: Gathering,
  row: NodeId,
  own: readonly Rect[],
  isOther: (below: NodeId) => boolean,
): readonly Rect[] {
  const end = Math.min(nodes.end[row] ?? row + 1, row + mostDescendants);
  if (end === row + 1) return [];
  const isInline = own.length === 0 || ((nodes.flags[row] ?? 0) & NodeFlag.inlineLevel) !== 0;
  const more: Rect[] = [];
  for (let each = row + 1, next = each; each < end; each = next) {
    const isForeign = isOther(each);
    next = isForeign ? (nodes.end[each] ?? each + 1) : each + 1;
    if (isForeign) continue;
    const flags = nodes.flags[each] ?? 0;
    const sticksOut = isInline || (flags & (NodeFlag.positioned | NodeFlag.transformed)) !== 0;
    if (!sticksOut || (flags & NodeFlag.visible) === 0 || (flags & NodeFlag.pointerNone) !== 0) continue;
    const element = elements[each];
    if (element === undefined || isSvgPart(element)) continue;
    for (const rect of pageRects(element)) {
      if (!own.some((each) => holds(each, rect))) more.push(rect);
    }
  }
  return more;
}

function isSvgPart(element: Element): boolean {
  return element instanceof SVGElement && localName(element) !== 'svg';
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner[0] >= outer[0] - 0.5 &&
    inner[1] >= outer[1] - 0.5 &&
    inner[0] + inner[2] <= outer[0] + outer[2] + 0.5 &&
    inner[1] + inner[3] <= outer[1] + outer[3] + 0.5
  );
}

/** A label's rects count as its control's where they lie this close, in CSS px. */
const labelReach = 24;

/** The control's region with those rects of its labels that a person sees as one thing with it. */
export function withLabels(control: readonly Rect[], labels: readonly Rect[]): readonly Rect[] {
  if (control.length === 0) return labels;
  const bounds = boundsOf(control);
  return [...control, ...labels.filter((label) => touches(bounds, label, labelReach))];
}

/** The region that ancestors leave of it. */
export function visiblePart(region: readonly Rect[], clip: Rect | undefined): readonly Rect[] {
  return clip === undefined ? region : clipped(region, clip);
}
