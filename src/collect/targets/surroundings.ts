import { intersection } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { clientHeight, clientWidth, scrollHeight, scrollWidth } from '../dom';
import type { Gathering } from '../gathering';
import { clipBox, clipPathBox } from './clip-shapes';
import type { StyleOf } from './styles';

/** What surrounds a box: what it moves with and what cuts it. */
export interface Surroundings {
  /** Row of the fixed, sticky, scrolling or top-layer box that it moves with; 0 for the page itself. */
  readonly layer: number;
  /** CSS px of the document that ancestors leave visible; undefined for all. */
  readonly clip: Rect | undefined;
  /** The same with boxes that scroll counted as they are scrolled now. */
  readonly seen: Rect | undefined;
  /** What cuts it holds more than it shows: a carousel, perhaps, that brings the rest into view. */
  readonly revealable: boolean;
  /** Inside a box that scrolls by itself. */
  readonly scrolls: boolean;
}

/** How a box is placed decides which ancestors cut it: https://drafts.csswg.org/css-position-3/#def-cb */
type Placement = 'flow' | 'absolute' | 'fixed';

const open: Surroundings = { layer: 0, clip: undefined, seen: undefined, revealable: false, scrolls: false };
const nowhere: Rect = [0, 0, 0, 0];

/** Tells each row's surroundings; remembers them, so that a whole page costs one step a row. */
export function surroundingsReader(
  { walk, rectOf }: Gathering,
  styleOf: StyleOf,
  topLayer: ReadonlySet<NodeId>,
): (row: NodeId) => Surroundings {
  const { nodes, elements } = walk;
  const known: Record<Placement, (Surroundings | undefined)[]> = { flow: [], absolute: [], fixed: [] };

  const placementOf = (row: NodeId): Placement => {
    if (((nodes.flags[row] ?? 0) & NodeFlag.fixed) !== 0) return 'fixed';
    return ((nodes.flags[row] ?? 0) & NodeFlag.absolute) !== 0 ? 'absolute' : 'flow';
  };
  const holds = (row: NodeId, placement: Placement): boolean => {
    if (placement === 'flow') return true;
    if (placement === 'absolute' && ((nodes.flags[row] ?? 0) & NodeFlag.positioned) !== 0) return true;
    return styleOf.stacking(row).holdsFixed;
  };

  /** Of the row itself, before its own overflow. */
  const own = (row: NodeId): Surroundings => {
    if (topLayer.has(row)) return { ...open, layer: row };
    const placement = placementOf(row);
    const around = shaped(row, placement, within(nodes.parent[row] ?? -1, placement));
    const flags = nodes.flags[row] ?? 0;
    const movesAlone = (flags & (NodeFlag.fixed | NodeFlag.sticky)) !== 0;
    return movesAlone ? { ...around, layer: row } : around;
  };

  /** Of a box of that placement whose parent is `row`. Climbs first, then comes down, so that no nesting is too deep. */
  const within = (row: NodeId, placement: Placement): Surroundings => {
    if (row <= 0) return open;
    const before = known[placement][row];
    if (before !== undefined) return before;
    const around = holds(row, placement) ? cut(row, own(row)) : within(nodes.parent[row] ?? -1, placement);
    known[placement][row] = around;
    return around;
  };

  /** Cut by the row's own `clip-path` or `clip`, which overflow has no part in. */
  const shaped = (row: NodeId, placement: Placement, around: Surroundings): Surroundings => {
    if (placement === 'flow' && ((nodes.flags[row] ?? 0) & NodeFlag.shaped) === 0) return around;
    const { clipPath, clip: oldClip } = styleOf(row);
    const isClipped = placement !== 'flow' && oldClip !== 'auto';
    if (clipPath === 'none' && !isClipped) return around;
    const box = rectOf(row);
    const shape = clipPath === 'none' ? clipBox(oldClip, box) : clipPathBox(clipPath, box);
    return { ...around, clip: common(around.clip, shape), seen: common(around.seen, shape) };
  };

  const cut = (row: NodeId, around: Surroundings): Surroundings => {
    const element = elements[row];
    if (element === undefined || ((nodes.flags[row] ?? 0) & NodeFlag.clips) === 0 || element === document.body) {
      return around;
    }
    const { overflowX, overflowY, display } = styleOf(row);
    if (display === 'inline' || display === 'contents') return around;
    const wider = scrollWidth(element) > clientWidth(element) + 1;
    const higher = scrollHeight(element) > clientHeight(element) + 1;
    const box = paddingBox(rectOf(row), element);
    const seen = common(around.seen, box);
    if ((wider && isScrolling(overflowX)) || (higher && isScrolling(overflowY))) {
      return { layer: row, clip: undefined, seen, revealable: true, scrolls: true };
    }
    const revealable = around.revealable || ((wider || higher) && overflowX !== 'clip');
    return { ...around, clip: common(around.clip, box), seen, revealable };
  };
  return own;
}

function common(clip: Rect | undefined, box: Rect): Rect {
  return clip === undefined ? box : (intersection(clip, box) ?? nowhere);
}

function isScrolling(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** What `overflow` shows: the border box without borders and scroll bars. */
function paddingBox([x, y, width, height]: Rect, element: Element): Rect {
  const scale = element instanceof HTMLElement && element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  if (Math.abs(scale - 1) > 0.01) return [x, y, width, height];
  return [x + element.clientLeft, y + element.clientTop, clientWidth(element), clientHeight(element)];
}
