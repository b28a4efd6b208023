import type { LocalAgent } from '../collect/agent';
import { isConnected, shadowRoot } from '../collect/dom';
import { agentKey } from '../model/agent';
import type { FrameStep, RevealTarget } from '../model/overlay';

/** An element, and whether the audit's own reference led to it or only its selector. */
export interface Found {
  readonly element: Element;
  readonly by: 'reference' | 'selector';
}

/** The collector's agent of this world; undefined where no audit was made in this document. */
export function localAgent(): LocalAgent | undefined {
  return Reflect.get(globalThis, agentKey);
}

/** The element in this document; undefined where neither the reference nor the selectors lead to one. */
export function findElement({ node, selector }: RevealTarget): Found | undefined {
  const known = node === undefined ? undefined : localAgent()?.element(node);
  if (known !== undefined && isConnected(known)) return { element: known, by: 'reference' };
  const element = follow(selector).element;
  return element && { element, by: 'selector' };
}

/** The frame that the selectors lead through; undefined where they end in this document, or nowhere. */
export function frameOn(selector: readonly string[]): FrameStep | undefined {
  return follow(selector).frame;
}

/** The frame element at an index of `window.frames`. */
export function frameElement(index: number): Element | undefined {
  const wanted = window[index];
  const all = Document.prototype.querySelectorAll.call(document, 'iframe, frame');
  return [...all].find((element) => isFrame(element) && element.contentWindow === wanted);
}

function isFrame(element: Element): element is HTMLIFrameElement | HTMLFrameElement {
  return element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement;
}

/** Follows selectors through shadow roots, closed ones included, as far as this document goes. */
function follow(selector: readonly string[]): { readonly element?: Element; readonly frame?: FrameStep } {
  let root: Document | ShadowRoot = document;
  for (const [step, part] of selector.entries()) {
    const element = first(root, part);
    if (element === null) return {};
    const rest = selector.slice(step + 1);
    if (rest.length === 0) return { element };
    const inner = shadowRoot(element);
    if (inner === null) return through(element, rest);
    root = inner;
  }
  return {};
}

function through(element: Element, rest: readonly string[]): { readonly frame?: FrameStep } {
  if (!isFrame(element)) return {};
  for (let index = 0; index < window.length; index += 1) {
    if (window[index] === element.contentWindow) return { frame: { index, rest } };
  }
  return {};
}

/** The first match; null also for a selector that this browser can't read. */
function first(root: Document | ShadowRoot, selector: string): Element | null {
  const prototype = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
  try {
    return prototype.querySelector.call(root, selector);
  } catch {
    return null;
  }
}
