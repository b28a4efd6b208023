import type { NodeId } from '../../model/element';
import type { KeyboardFacts } from '../../model/facts/keyboard';
import { isConnected, matches } from '../dom';
import { createFocusRecorder } from './recorder';

/** This frame's recorder. One a world: it outlives audits, so that one made after a walk knows what the walk met. */
export const focusRecorder = createFocusRecorder();

const mostUnreached = 50;

/** What Tab stops at by its markup: https://html.spec.whatwg.org/#specially-focusable */
const tabbable =
  'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [contenteditable]:not([contenteditable=false]), [tabindex]';
/** Of such a widget one part has the focus, and arrow keys move it: https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/ */
const composites =
  '[role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=radiogroup], [role=listbox], [role=tree], [role=treegrid], [role=grid], [role=combobox]';

/**
 * What the last walk met in this frame.
 *
 * @param nodeOf numbers of the audit that asks.
 * @param elements all elements of this frame that Tab could have come to, or undefined where nobody needs the unreached.
 */
export function keyboardFacts(
  nodeOf: (element: Element) => NodeId | undefined,
  elements: Iterable<Element>,
): KeyboardFacts {
  const recorded = focusRecorder.stops();
  const presses = focusRecorder.presses();
  const stops = recorded.map(({ element, cover, fact }) => {
    const node = numberOf(element, nodeOf);
    const coverNode = numberOf(cover, nodeOf);
    return {
      ...fact,
      ...(node === undefined ? {} : { node }),
      ...(coverNode === undefined ? {} : { cover: coverNode }),
    };
  });
  const walked = presses.length > 0 || stops.length > 0;
  const modal = openModal();
  return {
    walked,
    stops,
    presses,
    complete: cameRound(presses),
    unreached: walked ? unreached(visited(recorded), elements, nodeOf, modal) : [],
    modal: modal !== undefined,
  };
}

function numberOf(element: WeakRef<Element> | undefined, nodeOf: (element: Element) => NodeId | undefined) {
  const live = element?.deref();
  return live === undefined || !isConnected(live) ? undefined : nodeOf(live);
}

function visited(recorded: readonly { readonly element: WeakRef<Element> }[]): ReadonlySet<Element> {
  return new Set(recorded.flatMap(({ element }) => element.deref() ?? []));
}

/** Tab left the page after its last stop, or came to the first one again after others. */
function cameRound(presses: KeyboardFacts['presses']): boolean {
  const tabs = presses.filter(({ key }) => key === 'Tab').map(({ stop }) => stop);
  const begin = tabs.findIndex((stop) => stop !== undefined);
  if (begin < 0) return false;
  const later = tabs.slice(begin + 1);
  const isBack = later.indexOf(tabs[begin]);
  return isBack > 0 || later.includes(undefined);
}

function openModal(): Element | undefined {
  const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal, [aria-modal=true]');
  return [...dialogs].find((each) => Element.prototype.checkVisibility.call(each));
}

function unreached(
  met: ReadonlySet<Element>,
  elements: Iterable<Element>,
  nodeOf: (element: Element) => NodeId | undefined,
  modal: Element | undefined,
): readonly NodeId[] {
  const groups = new Set([...met].flatMap((each) => radioGroup(each) ?? []));
  const widgets = new Set([...met].flatMap((each) => each.closest(composites) ?? []));
  const nodes: NodeId[] = [];
  for (const element of elements) {
    if (nodes.length >= mostUnreached) break;
    if (!matches(element, tabbable) || met.has(element) || !isReachable(element)) continue;
    const group = radioGroup(element);
    const widget = element.closest(composites);
    if ((group !== undefined && groups.has(group)) || (widget !== null && widgets.has(widget))) continue;
    if (modal !== undefined && !modal.contains(element)) continue;
    const node = nodeOf(element);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

function radioGroup(element: Element): string | undefined {
  return element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;
}

function isReachable(element: Element): boolean {
  const tabIndex: unknown = Reflect.get(element, 'tabIndex');
  if (typeof tabIndex !== 'number' || tabIndex < 0 || matches(element, ':disabled')) return false;
  if (element.closest('[inert], [aria-hidden=true]') !== null) return false;
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}
