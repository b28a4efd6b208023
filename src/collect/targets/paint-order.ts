import type { NodeId } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { Walk } from '../walk';
import type { Raise } from './regions';
import type { RowStyle, StyleOf } from './styles';

/** One step down the stacking tree: what is painted later is larger. */
interface Step {
  readonly z: number;
  /** Within one `z`: blocks 0, floats 1, inline content 2, positioned boxes 3 (CSS 2.2, Appendix E). */
  readonly phase: number;
  /** In the order of the document; halves lie between two rows. */
  readonly row: number;
}

/**
 * Tells which of two rows is painted, and so hit, above the other, from z-index, stacking contexts and tree order.
 *
 * @param raised rows whose placed pseudo-elements lie above what flows, `::after` above the row's children too.
 * @see https://www.w3.org/TR/CSS22/zindex.html
 */
export function paintOrder(
  { nodes }: Walk,
  styleOf: StyleOf,
  topLayer: readonly NodeId[],
  raised: ReadonlyMap<NodeId, Raise>,
): (row: NodeId, other: NodeId) => boolean {
  const known = new Map<NodeId, readonly Step[]>();

  const lastBefore = (row: NodeId): number => (nodes.end[row] ?? row + 1) - 0.5;
  const pathOf = (row: NodeId): readonly Step[] => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const path: Step[] = [];
    let inContext = false;
    for (let each = row; each >= 0; each = nodes.parent[each] ?? -1) {
      const layer = topLayer.indexOf(each);
      if (layer >= 0) {
        path.unshift({ z: Number.POSITIVE_INFINITY, phase: layer, row: each });
        break;
      }
      const { stacks, zIndex } = styleOf.stacking(each);
      const positioned = ((nodes.flags[each] ?? 0) & NodeFlag.positioned) !== 0;
      const lift = each === row ? raised.get(row) : undefined;
      if (lift !== undefined) path.unshift({ z: lift.z, phase: 3, row: lift.isLast ? lastBefore(row) : row });
      if (stacks) {
        path.unshift({ z: zIndex ?? 0, phase: 3, row: each });
        inContext = true;
        continue;
      }
      // A positioned box with `z-index: auto` holds what flows in it; contexts in it belong to the context around.
      if (inContext) continue;
      if (positioned && lift === undefined) path.unshift({ z: 0, phase: 3, row: each });
      else if (each === row && lift === undefined) path.unshift({ z: 0, phase: flowPhase(styleOf(each)), row: each });
      if (positioned || lift !== undefined) inContext = true;
    }
    known.set(row, path);
    return path;
  };
  return (row, other) => comesLater(pathOf(row), pathOf(other));
}

function flowPhase({ display, float }: RowStyle): number {
  if (float !== 'none') return 1;
  return display.startsWith('inline') || display === 'contents' ? 2 : 0;
}

function comesLater(path: readonly Step[], other: readonly Step[]): boolean {
  for (let depth = 0; depth < path.length && depth < other.length; depth += 1) {
    const own = path[depth];
    const their = other[depth];
    if (own === undefined || their === undefined || own.row === their.row) continue;
    if (own.z !== their.z) return own.z > their.z;
    if (own.phase !== their.phase) return own.phase > their.phase;
    return own.row > their.row;
  }
  return path.length > other.length;
}
