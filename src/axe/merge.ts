import type { ElementSpec, PartialCheck, PartialNode, PartialResult, PartialRun } from './partial';

/**
 * Puts the results of all frames into one, as if they came from one document: each element says which partial it came from
 * (`frame`), and carries the place of the frame elements around it, by which axe compares and orders across frames.
 */
export function mergedRun(partials: readonly (PartialRun | null)[]): PartialRun {
  const byRule = new Map<string, PartialResult>();
  for (const [frame, partial] of partials.entries()) {
    if (partial === null) continue;
    const place = placeOf(partial, partials);
    for (const result of partial.results) {
      if (result.error !== undefined) continue;
      const nodes = result.nodes.map((node) => nodeIn(node, frame, place));
      const earlier = byRule.get(result.id);
      byRule.set(result.id, { ...result, nodes: earlier === undefined ? nodes : [...earlier.nodes, ...nodes] });
    }
  }
  return { path: [], frames: [], results: [...byRule.values()] };
}

/** The frame elements around a frame, outermost first; undefined where the page around it is not known. */
function placeOf({ path }: PartialRun, partials: readonly (PartialRun | null)[]): readonly ElementSpec[] | undefined {
  if (path === undefined) return undefined;
  const place: ElementSpec[] = [];
  for (let depth = 0; depth < path.length; depth += 1) {
    const parent = partials.find((each) => each?.path?.join() === path.slice(0, depth).join());
    const holder = parent?.frames.find(({ frameIndex }) => frameIndex === path[depth]);
    if (holder === undefined) return undefined;
    place.push(holder);
  }
  return place;
}

/** Stands for a frame element that nobody has seen: sorts last. */
const somewhere = { ancestry: ['iframe'], nodeIndexes: [Number.MAX_SAFE_INTEGER] };

function nodeIn(node: PartialNode, frame: number, place: readonly ElementSpec[] | undefined): PartialNode {
  const around = place ?? [somewhere];
  const moved = (spec: ElementSpec): ElementSpec => ({
    ...spec,
    frame,
    ancestry: [...around.flatMap(({ ancestry }) => ancestry), ...spec.ancestry],
    nodeIndexes: [...around.flatMap(({ nodeIndexes }) => nodeIndexes), ...spec.nodeIndexes],
    fromFrame: around.length > 0,
  });
  const checks = (list: readonly PartialCheck[]): readonly PartialCheck[] =>
    list.map((check) => ({ ...check, relatedNodes: check.relatedNodes.map(moved) }));
  return { any: checks(node.any), all: checks(node.all), none: checks(node.none), node: moved(node.node) };
}
