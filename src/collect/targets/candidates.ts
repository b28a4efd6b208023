import type { NodeId } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { Tier } from '../../model/facts/targets';
import { attribute, hasAttribute, localName, matches, shadowRoot } from '../dom';
import type { Gathering } from '../gathering';

/** Something that may take taps. */
export interface Candidate {
  readonly row: NodeId;
  readonly tier: Tier;
  /** For labels: the row of the control that they serve. */
  readonly control?: NodeId;
}

/** Roles that promise an action on a tap: https://www.w3.org/TR/wai-aria-1.2/#widget_roles, without the composite ones. */
const widgetRoles = new Set(
  (
    'button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option treeitem ' +
    'slider spinbutton textbox searchbox combobox'
  ).split(' '),
);

/** Attributes by which frameworks bind clicks. */
const handlerSelector =
  '[jsaction*="click"],[ng-click],[data-ng-click],[v-on\\:click],[\\@click],[x-on\\:click],[data-action*="click"],[phx-click],[wire\\:click],[hx-get],[hx-post]';
const editableSelector = '[contenteditable]:not([contenteditable="false"])';

/** Everything that may take taps, in document order (CATALOGUE.md 4.1). What can't be tapped at all is left out. */
export async function findCandidates(gathering: Gathering): Promise<readonly Candidate[]> {
  const { walk, slice } = gathering;
  const { nodes, elements } = walk;
  const marked = markedElements(gathering);
  const found: Candidate[] = [];
  const taken = new Uint8Array(nodes.count);
  const pointers: NodeId[] = [];
  const area = nodes.tags.indexOf('area');
  for (let row = 0; row < nodes.count; row += 1) {
    if (slice.due()) await slice.rest();
    const flags = nodes.flags[row] ?? 0;
    // Image-map areas are `display: none` and are tapped all the same.
    if (!mayBeTapped(flags) && nodes.tag[row] !== area) continue;
    const element = elements[row];
    if (element === undefined) continue;
    const candidate = candidateAt(gathering, row, element, flags, marked);
    if (candidate !== undefined) {
      if (!canBeTapped(element, flags)) continue;
      found.push(candidate);
      markUp(nodes.parent, row, taken);
    } else if ((flags & NodeFlag.cursorPointer) !== 0) {
      pointers.push(row);
    }
  }
  const looks = pointers.filter((row) => looksAlone(gathering, row, found, taken));
  return [...found, ...looks.map((row) => ({ row, tier: 'looks' as const }))].sort((a, b) => a.row - b.row);
}

function mayBeTapped(flags: number): boolean {
  return (flags & NodeFlag.visible) !== 0 && (flags & (NodeFlag.inert | NodeFlag.pointerNone)) === 0;
}

/** Disabled controls and what a closed `details` or `content-visibility` hides take no taps. */
function canBeTapped(element: Element, flags: number): boolean {
  if ((flags & NodeFlag.role) !== 0 || hasAttribute(element, 'aria-disabled')) {
    if (attribute(element, 'aria-disabled') === 'true') return false;
  }
  if (element instanceof HTMLElement && matches(element, ':disabled')) return false;
  return localName(element) === 'area' || Element.prototype.checkVisibility.call(element);
}

function candidateAt(
  { walk }: Gathering,
  row: NodeId,
  element: Element,
  flags: number,
  marked: ReadonlySet<Element>,
): Candidate | undefined {
  const tag = walk.nodes.tags[walk.nodes.tag[row] ?? 0] ?? '';
  if (tag === 'label' && element instanceof HTMLLabelElement) {
    const control = element.control;
    const served = control === null ? undefined : walk.idOf(control);
    if (served !== undefined && control !== null && !matches(control, ':disabled')) {
      return { row, tier: 'native', control: served };
    }
  }
  if (isNative(tag, element) || hasWidgetRole(element, flags)) return { row, tier: 'native' };
  if (marked.has(element)) return { row, tier: matches(element, editableSelector) ? 'native' : 'handler' };
  if ((flags & NodeFlag.onclick) !== 0 && row > 0 && element !== document.body) return { row, tier: 'handler' };
  return undefined;
}

function isNative(tag: string, element: Element): boolean {
  switch (tag) {
    case 'a':
      return hasAttribute(element, 'href') || hasAttribute(element, 'xlink:href');
    case 'area':
      return hasAttribute(element, 'href');
    case 'button':
    case 'select':
    case 'textarea':
      return true;
    case 'input':
      return (attribute(element, 'type') ?? '').toLowerCase() !== 'hidden';
    case 'summary':
      return matches(element, 'details > summary:first-of-type');
    case 'video':
    case 'audio':
      return hasAttribute(element, 'controls');
    default:
      return false;
  }
}

function hasWidgetRole(element: Element, flags: number): boolean {
  if ((flags & NodeFlag.role) === 0) return false;
  const role = attribute(element, 'role')?.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  return widgetRoles.has(role);
}

/** Elements with a framework's click attribute or that can be edited, over all roots: one query a root. */
function markedElements({ walk: { nodes, elements } }: Gathering): ReadonlySet<Element> {
  const marked = new Set<Element>();
  const selector = `${handlerSelector},${editableSelector}`;
  for (const element of Document.prototype.querySelectorAll.call(document, selector)) marked.add(element);
  for (let row = 0; row < nodes.count; row += 1) {
    if (((nodes.flags[row] ?? 0) & NodeFlag.host) === 0) continue;
    const host = elements[row];
    const root = host === undefined ? null : shadowRoot(host);
    for (const element of root?.querySelectorAll(selector) ?? []) marked.add(element);
  }
  return marked;
}

/** Notes a candidate on all rows above it; stops where another one's way up was noted already. */
function markUp(parents: Int32Array, row: NodeId, taken: Uint8Array): void {
  for (let each = parents[row] ?? -1; each >= 0 && taken[each] === 0; each = parents[each] ?? -1) taken[each] = 1;
}

/** A pointer cursor of its own, with no target above or below that would explain it. */
function looksAlone(
  { walk: { nodes } }: Gathering,
  row: NodeId,
  found: readonly Candidate[],
  taken: Uint8Array,
): boolean {
  return taken[row] === 0 && !hasAncestorIn(nodes.parent, row, found);
}

function hasAncestorIn(parents: Int32Array, row: NodeId, found: readonly Candidate[]): boolean {
  for (let each = parents[row] ?? -1; each >= 0; each = parents[each] ?? -1) {
    if (indexOfRow(found, each) >= 0) return true;
  }
  return false;
}

/** Index of the candidate of a row, -1 where there is none. Candidates are in the order of their rows. */
export function indexOfRow(candidates: readonly { readonly row: NodeId }[], row: NodeId): number {
  let low = 0;
  let high = candidates.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = candidates[middle]?.row ?? 0;
    if (there === row) return middle;
    if (there < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
