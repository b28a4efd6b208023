import { intersection } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { clientHeight, clientWidth, scrollHeight, scrollWidth } from '../dom';
import type { Gathering } from '../gathering';
import { isAbsolute, type StyleOf } from './styles';

/** What surrounds a box: what it moves with and what cuts it. */
export interface Surroundings {
  /** Row of the fixed, sticky, scrolling or top-layer box that it moves with; 0 for the page itself. */
  readonly layer: number;
  /** CSS px of the document that ancestors leave visible; undefined for all. */
  readonly clip: Rect | undefined;
  /** What cuts it holds more than it shows: a carousel, perhaps, that brings the rest into view. */
  readonly revealable: boolean;
  /** Inside a box that scrolls by itself. */
  readonly scrolls: boolean;
}

/** How a box is placed decides which ancestors cut it: https://drafts.csswg.org/css-position-3/#def-cb */
type Placement = 'flow' | 'absolute' | 'fixed';

const open: Surroundings = { layer: 0, clip: undefined, revealable: false, scrolls: false };
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
    return isAbsolute(walk, styleOf, row) ? 'absolute' : 'flow';
  };
  const holds = (row: NodeId, placement: Placement): boolean => {
    if (placement === 'flow') return true;
    if (placement === 'absolute' && ((nodes.flags[row] ?? 0) & NodeFlag.positioned) !== 0) return true;
    return styleOf(row).holdsFixed;
  };

  /** Of the row itself, before its own overflow. */
  const own = (row: NodeId): Surroundings => {
    if (topLayer.has(row)) return { ...open, layer: row };
    const placement = placementOf(row);
    const around = within(nodes.parent[row] ?? -1, placement);
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

  const cut = (row: NodeId, around: Surroundings): Surroundings => {
    const element = elements[row];
    if (element === undefined || ((nodes.flags[row] ?? 0) & NodeFlag.clips) === 0 || element === document.body) {
      return around;
    }
    const { overflowX, overflowY, display } = styleOf(row);
    if (display === 'inline' || display === 'contents') return around;
    const wider = scrollWidth(element) > clientWidth(element) + 1;
    const higher = scrollHeight(element) > clientHeight(element) + 1;
    if ((wider && isScrolling(overflowX)) || (higher && isScrolling(overflowY))) {
      return { layer: row, clip: undefined, revealable: true, scrolls: true };
    }
    const box = rectOf(row);
    const clip = around.clip === undefined ? box : (intersection(around.clip, box) ?? nowhere);
    return { ...around, clip, revealable: around.revealable || ((wider || higher) && overflowX !== 'clip') };
  };
  return own;
}

function isScrolling(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}
