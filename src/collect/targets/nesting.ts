import type { NestedFault, Target } from '../../model/facts/targets';
import { attribute, hasAttribute, localName } from '../dom';
import type { Census } from './census';
import type { Bench } from './sizes';

/** Roles that hold others of their kind, or controls, by design: https://www.w3.org/WAI/ARIA/apg/patterns/ */
const holders = new Set([
  'treeitem',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'combobox',
  'textbox',
  'searchbox',
  'slider',
]);

/** Targets inside targets that do something else. */
export async function nestedTargets({
  gathering: { walk, slice },
  census,
  note,
}: Bench): Promise<readonly NestedFault[]> {
  const faults: NestedFault[] = [];
  for (const [index, inner] of census.targets.entries()) {
    if (slice.due()) await slice.rest();
    const outer = outerOf(walk.nodes.parent, census, index, inner);
    const element = walk.elements[inner.node];
    const around = outer === undefined ? undefined : walk.elements[outer.node];
    if (outer === undefined || element === undefined || around === undefined) continue;
    if (outer.action === inner.action || inner.tier === 'looks' || outer.tier === 'looks') continue;
    if (mayHold(around)) continue;
    const bothNative = inner.tier === 'native' && outer.tier === 'native';
    const certain = bothNative && localName(around) !== 'summary' && !hasAttribute(around, 'aria-owns');
    faults.push({ inner: note(inner), outer: note(outer), certain });
  }
  return faults;
}

function outerOf(parents: Int32Array, census: Census, index: number, inner: Target): Target | undefined {
  if (census.isLabel(index)) return undefined;
  const above = parents[inner.node] ?? -1;
  const outer = above < 0 ? undefined : census.ownerOf(above);
  return outer === undefined || census.isLabel(outer) ? undefined : census.targets[outer];
}

function mayHold(element: Element): boolean {
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  if (holders.has(role)) return true;
  return hasAttribute(element, 'contenteditable') || ['select', 'video', 'audio'].includes(localName(element));
}
