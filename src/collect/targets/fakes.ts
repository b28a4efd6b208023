import { areaOf, boundsOf } from '../../geometry/rect';
import type { NodeId } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { FakeFault } from '../../model/facts/targets';
import { attribute, localName } from '../dom';
import type { Census } from './census';
import { isWithin } from './hits';
import { type Bench, isJudged } from './sizes';

/** A layer over more than this share of the viewport is a backdrop, or a container that listens for its children. */
const largestShare = 0.5;
/** Handlers that count, and leave the click alone. */
const onlyCounts =
  /^\s*(?:return\s+)?(?:window\.)?(?:gtag|ga|_gaq|dataLayer|_paq|track\w*|analytics|fbq|plausible|umami|log\w*)\b/i;

/** What answers to clicks, or looks so, without being a control: no role, no way by keyboard. */
export function fakeControls(bench: Bench): readonly FakeFault[] {
  const { census, gathering, note } = bench;
  const { nodes, elements } = gathering.walk;
  const viewport = window.innerWidth * window.innerHeight;
  const holders = rowsHoldingTargets(census, nodes.parent, nodes.count);
  return census.targets.flatMap((target, index) => {
    if (target.tier === 'native' || !isJudged(bench, index) || holders[target.node] === 1) return [];
    const element = elements[target.node];
    const flags = nodes.flags[target.node] ?? 0;
    if (element === undefined || (flags & (NodeFlag.role | NodeFlag.tabindex)) !== 0) return [];
    if (areaOf(boundsOf(target.region)) > largestShare * viewport || isInsideNative(census, nodes, target.node))
      return [];
    if (onlyCounts.test(attribute(element, 'onclick') ?? '')) return [];
    return [{ target: note(target), tag: localName(element) }];
  });
}

/** Which rows have a target below them. */
function rowsHoldingTargets(census: Census, parents: Int32Array, count: number): Uint8Array {
  const holders = new Uint8Array(count);
  for (const { node } of census.targets) {
    for (let each = parents[node] ?? -1; each >= 0 && holders[each] === 0; each = parents[each] ?? -1)
      holders[each] = 1;
  }
  return holders;
}

function isInsideNative(
  census: Census,
  { parent, end }: { readonly parent: Int32Array; readonly end: Int32Array },
  node: NodeId,
): boolean {
  const above = census.ownerOf(parent[node] ?? -1);
  const outer = above === undefined ? undefined : census.targets[above];
  return outer !== undefined && outer.tier === 'native' && isWithin(end, node, outer.node);
}
