import { attribute, classList, firstChild, localName, matches, nextSibling, parentNode } from './dom';

/** Attributes that name an element for people who wrote the page, and so survive a redeploy. */
const namingAttributes = [
  'data-testid',
  'data-test',
  'name',
  'aria-label',
  'href',
  'for',
  'type',
  'alt',
  'title',
] as const;
const longestValue = 60;

/** Class names and ids that a build or a framework makes up anew: hashes, counters, CSS-in-JS. */
const madeUp =
  /(^|[-_:])(css|sc|jss|jsx|svelte|emotion|ng|ember|react|radix|headlessui)[-_:]?[a-z0-9]*\d|[0-9a-f]{6,}|\d{3,}|^:r|__[A-Za-z0-9]{5,}$/i;

/** Whether an id or a class token looks written by a person. */
export function isStable(token: string): boolean {
  return token.length > 0 && token.length <= 40 && !madeUp.test(token);
}

/**
 * CSS selectors that lead to the element, one a shadow root, outermost first; each matches that element alone in its
 * root at the time of asking.
 */
export function selectorPath(element: Element): readonly string[] {
  const path: string[] = [];
  let current: Element | null = element;
  while (current !== null) {
    const root: Node = Node.prototype.getRootNode.call(current);
    path.unshift(selectorIn(root, current));
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return path;
}

function selectorIn(root: Node, element: Element): string {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return localName(element);
  const parts: string[] = [];
  for (let current: Element | null = element; current !== null; current = parentIn(root, current)) {
    const own = shortest(root, current);
    const joined = [own.selector, ...parts].join(' > ');
    if (own.unique || (parts.length > 0 && isOnly(root, joined, element))) return joined;
    parts.unshift(own.selector === '' ? position(current) : withPosition(root, own.selector, current, parts));
  }
  return parts.join(' > ');
}

function parentIn(root: Node, element: Element): Element | null {
  const parent = parentNode(element);
  return parent !== root && parent instanceof Element ? parent : null;
}

/** The simplest of an element's own selectors that is unique in the root, else its tag with its classes. */
function shortest(root: ParentNode, element: Element): { readonly selector: string; readonly unique: boolean } {
  const tag = CSS.escape(localName(element));
  for (const selector of candidates(element, tag)) {
    if (isOnly(root, selector, element)) return { selector, unique: true };
  }
  return { selector: tag + stableClasses(element), unique: false };
}

function* candidates(element: Element, tag: string): Generator<string> {
  const id = attribute(element, 'id');
  if (id !== null && isStable(id)) yield `#${CSS.escape(id)}`;
  for (const name of namingAttributes) {
    const value = attribute(element, name);
    if (value !== null && value !== '' && value.length <= longestValue) yield `${tag}[${name}=${quoted(value)}]`;
  }
  const classes = stableClasses(element);
  if (classes !== '') yield tag + classes;
  yield tag;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}

function stableClasses(element: Element): string {
  const names = [...classList(element)].filter(isStable).slice(0, 3);
  return names.map((name) => `.${CSS.escape(name)}`).join('');
}

function withPosition(root: ParentNode, selector: string, element: Element, below: readonly string[]): string {
  const twins = twinsOf(element, selector);
  if (twins <= 1 && below.length < 8) return selector;
  return root === parentNode(element) && twins <= 1 ? selector : `${selector}${position(element)}`;
}

/** How many children of the element's parent the selector matches. */
function twinsOf(element: Element, selector: string): number {
  const parent = parentNode(element);
  if (parent instanceof Element) return countIn(parent, `:scope > ${selector}`);
  return parent === null ? 0 : childrenOf(parent).filter((child) => matches(child, selector)).length;
}

/** A last resort: positions change when the page does. */
function position(element: Element): string {
  const parent = parentNode(element);
  const siblings = parent === null ? [] : childrenOf(parent).filter((other) => localName(other) === localName(element));
  return `:nth-of-type(${siblings.indexOf(element) + 1})`;
}

/** Element children; a form answers `form.children` with its field of that name. */
function childrenOf(parent: ParentNode): readonly Element[] {
  const children: Element[] = [];
  for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
    if (child instanceof Element) children.push(child);
  }
  return children;
}

function countIn(root: Element, selector: string): number {
  try {
    return Element.prototype.querySelectorAll.call(root, selector).length;
  } catch {
    return 0;
  }
}

function isOnly(root: ParentNode, selector: string, element: Element): boolean {
  try {
    const found = root.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  } catch {
    return false;
  }
}
