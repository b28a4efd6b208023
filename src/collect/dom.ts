/**
 * Readers that a page can't talk over. A form answers `form.parentNode` with its field of that name, and a document
 * answers `document.body` with its image of that name; the prototypes' own getters don't.
 */

type Reader<T> = (object: object) => T;

function reader<T>(prototype: object, property: string): Reader<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (get === undefined) throw new Error(`no getter ${property}`);
  return (object) => get.call(object) as T;
}

export const parentNode = reader<ParentNode | null>(Node.prototype, 'parentNode');
export const nodeType = reader<number>(Node.prototype, 'nodeType');
export const firstChild = reader<ChildNode | null>(Node.prototype, 'firstChild');
export const nextSibling = reader<ChildNode | null>(Node.prototype, 'nextSibling');
export const textContent = reader<string | null>(Node.prototype, 'textContent');
export const isConnected = reader<boolean>(Node.prototype, 'isConnected');
export const localName = reader<string>(Element.prototype, 'localName');
export const classList = reader<DOMTokenList>(Element.prototype, 'classList');
export const scrollWidth = reader<number>(Element.prototype, 'scrollWidth');
export const scrollHeight = reader<number>(Element.prototype, 'scrollHeight');
export const clientWidth = reader<number>(Element.prototype, 'clientWidth');
export const clientHeight = reader<number>(Element.prototype, 'clientHeight');

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Viewport coordinates. */
export function boundingRect(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Viewport coordinates, one a line box. */
export function clientRects(element: Element): DOMRectList {
  return Element.prototype.getClientRects.call(element);
}

interface ExtensionDom {
  readonly dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null };
}

const openShadowRoot = reader<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const closedRoots = new WeakMap<Element, ShadowRoot>();

/** For a host that sees closed roots by other means (the debugger's protocol): tells which root an element has. */
export function rememberShadowRoot(host: Element, root: ShadowRoot): void {
  closedRoots.set(host, root);
}

/** The shadow root of an element, closed ones included where the browser lets us. */
export function shadowRoot(element: Element): ShadowRoot | null {
  const open = openShadowRoot(element);
  if (open !== null) return open;
  const known = closedRoots.get(element);
  if (known !== undefined) return known;
  if (!(element instanceof HTMLElement)) return null;
  const chromium: ExtensionDom | undefined = Reflect.get(globalThis, 'chrome');
  if (chromium?.dom?.openOrClosedShadowRoot !== undefined) return chromium.dom.openOrClosedShadowRoot(element);
  const firefox: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  return firefox instanceof ShadowRoot ? firefox : null;
}

// The elements that attachShadow() accepts: https://dom.spec.whatwg.org/#valid-shadow-host-name
const shadowHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element may host a shadow root at all: spares the lookup on the many that can't. */
export function mayHostShadow(name: string): boolean {
  return name.includes('-') || shadowHosts.has(name);
}

/** Parent element, across a shadow root to its host. */
export function parentElement(element: Element): Element | null {
  const parent = parentNode(element);
  if (parent === null) return null;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Text with white space collapsed, cut to `limit` characters. */
export function collapsed(text: string | null, limit = Number.POSITIVE_INFINITY): string {
  const flat = (text ?? '').replace(/\s+/g, ' ').trim();
  return flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
}

/** Elements inside that match, at most `limit`. */
export function queryAll(root: Element, selector: string, limit = Number.POSITIVE_INFINITY): readonly Element[] {
  const found: NodeListOf<Element> = Element.prototype.querySelectorAll.call(root, selector);
  return limit === Number.POSITIVE_INFINITY ? [...found] : [...found].slice(0, limit);
}

/** The nearest of an element and its ancestors, within its shadow tree, that matches. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export const children = reader<HTMLCollection>(Element.prototype, 'children');
export const previousSibling = reader<ChildNode | null>(Node.prototype, 'previousSibling');

interface Offset {
  readonly x: number;
  readonly y: number;
}

let offset: Offset | undefined;

/**
 * How far the document is scrolled, in CSS px. Asking the window costs as much as reading a box, so it is asked once for as
 * long as the main thread is ours: nothing scrolls before the next microtask.
 */
export function pageOffset(): Offset {
  if (offset === undefined) {
    offset = { x: window.scrollX, y: window.scrollY };
    queueMicrotask(() => {
      offset = undefined;
    });
  }
  return offset;
}
