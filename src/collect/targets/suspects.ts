import { thinned } from '../../geometry/crowd';
import { indexOf } from '../../geometry/field';
import { bottomOf, rightOf } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { Gathering } from '../gathering';
import type { Census } from './census';
import { isWithin, middleOf, samplePoints } from './hits';

/** A target that something may lie on, by where boxes are and in which order they are painted. */
export interface Suspect {
  readonly index: number;
  /** The box on top. */
  readonly cover: NodeId;
  /** Sample points of the target under that box, of those tried. */
  readonly covered: number;
  readonly tried: number;
}

/** Boxes over one point that are looked at; more than that lie there only in a page made to slow us down. */
const mostBoxes = 32;
/** Boxes that take taps whether positioned or not, and never pass them on. */
const ownDocuments = new Set(['iframe', 'object', 'embed']);

interface Box {
  readonly row: NodeId;
  readonly rect: Rect;
}

/** All targets whose middle lies under a positioned box or a frame that is painted later. Reads no hit test. */
export async function coverSuspects(
  gathering: Gathering,
  census: Census,
  isAbove: (row: NodeId, other: NodeId) => boolean,
): Promise<ReadonlyMap<number, Suspect>> {
  const { slice, walk } = gathering;
  const boxes = await boxesOf(gathering);
  const suspects = new Map<number, Suspect>();
  const index = indexOf(boxes.map(({ rect }) => rect));
  if (index === undefined) return suspects;
  const ends = walk.nodes.end;
  for (const [own, target] of census.targets.entries()) {
    if (slice.dueNow()) await slice.rest();
    const middle = middleOf(target.region);
    if (middle === undefined) continue;
    const isCover = (at: number): boolean => {
      const row = boxes[at]?.row ?? 0;
      return !isWithin(ends, target.node, row) && !isWithin(ends, row, target.node) && isAbove(row, target.node);
    };
    const [over] = index.search(middle.x, middle.y, middle.x, middle.y, limited(isCover));
    const box = over === undefined ? undefined : boxes[over];
    if (box === undefined) continue;
    const points = samplePoints(target.region);
    const covered = points.filter(({ x, y }) => isInside(box.rect, x, y)).length;
    suspects.set(own, { index: own, cover: box.row, covered, tried: points.length });
  }
  return suspects;
}

/** Gives up after a number of questions. */
function limited(ask: (at: number) => boolean): (at: number) => boolean {
  let asked = 0;
  return (at) => {
    asked += 1;
    return asked <= mostBoxes && ask(at);
  };
}

async function boxesOf({ walk, slice, rectOf }: Gathering): Promise<readonly Box[]> {
  const { nodes } = walk;
  const boxes: Box[] = [];
  for (let row = 1; row < nodes.count; row += 1) {
    if (slice.due()) await slice.rest();
    const flags = nodes.flags[row] ?? 0;
    if ((flags & NodeFlag.visible) === 0 || (flags & NodeFlag.pointerNone) !== 0) continue;
    if ((flags & NodeFlag.positioned) === 0 && !ownDocuments.has(nodes.tags[nodes.tag[row] ?? 0] ?? '')) continue;
    const rect = rectOf(row);
    if (rect[2] > 0 && rect[3] > 0) boxes.push({ row, rect });
  }
  const kept = thinned(
    boxes.map(({ rect }) => rect),
    () => 0,
  );
  return kept.flatMap((at) => boxes[at] ?? []);
}

function isInside(rect: Rect, x: number, y: number): boolean {
  return x >= rect[0] && x <= rightOf(rect) && y >= rect[1] && y <= bottomOf(rect);
}
