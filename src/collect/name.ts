import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { attribute, collapsed, firstChild, hasAttribute, localName, nextSibling, textContent } from './dom';

/** Longest name that is kept, in characters. */
export const maxName = 80;

const namingAttributes = ['aria-label', 'aria-labelledby', 'title', 'alt', 'placeholder'] as const;
const fieldTags = new Set(['input', 'select', 'textarea', 'button', 'meter', 'output', 'progress']);

/** Accessible names that are each worked out once, for as long as the page is taken to stand still: one audit. */
export function nameReader(): (element: Element) => string {
  const known = new Map<Element, string>();
  return (element) => {
    const name = known.get(element) ?? accessibleName(element);
    known.set(element, name);
    return name;
  };
}

/**
 * Accessible name, at most `maxName` characters. Elements that hold nothing but text, and links and buttons with no more
 * than text and pictures in them, are read directly, since they are by far the most; the rest goes through
 * dom-accessibility-api (https://www.w3.org/TR/accname-1.2/).
 */
export function accessibleName(element: Element): string {
  if (isPlainText(element)) return collapsed(textContent(element), maxName);
  const plain = plainContent(element);
  if (plain !== undefined && plain !== '') return collapsed(plain, maxName);
  try {
    return collapsed(computeAccessibleName(element), maxName);
  } catch {
    // The library throws on ids that make no valid selector, for instance.
    return collapsed(attribute(element, 'aria-label') ?? textContent(element), maxName);
  }
}

function isPlainText(element: Element): boolean {
  if (fieldTags.has(localName(element)) && localName(element) !== 'button') return false;
  if (namingAttributes.some((name) => hasAttribute(element, name))) return false;
  for (let child = firstChild(element); child !== null; child = nextSibling(child)) {
    if (child instanceof Element) return false;
  }
  return firstChild(element) !== null;
}

const namedByContent = new Set(['a', 'button', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements that add nothing to a name but what is in them. */
const plainTags = new Set(
  'span b i em strong small u s mark sub sup abbr time code bdi div p h1 h2 h3 h4 h5 h6 img picture source br wbr'.split(
    ' ',
  ),
);
const changing = ['role', 'aria-label', 'aria-labelledby', 'aria-owns'] as const;

/** What a link, a button or a heading is called by its content; undefined where anything in it has a say of its own. */
function plainContent(element: Element): string | undefined {
  const tag = localName(element);
  if (!namedByContent.has(tag) || changing.some((name) => hasAttribute(element, name))) return undefined;
  if (tag === 'a' && !hasAttribute(element, 'href')) return undefined;
  if (element instanceof HTMLButtonElement && labelled(element)) return undefined;
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility === 'hidden' || attribute(element, 'aria-hidden') === 'true') return undefined;
  return textIn(element);
}

const labelsOfButton = Object.getOwnPropertyDescriptor(HTMLButtonElement.prototype, 'labels')?.get;

function labelled(button: HTMLButtonElement): boolean {
  return labelsOfButton?.call(button).length > 0;
}

/** Text of the children as https://www.w3.org/TR/accname-1.2/#comp_name_from_content joins it. */
function textIn(element: Element): string | undefined {
  let text = '';
  for (let child = firstChild(element); child !== null; child = nextSibling(child)) {
    if (child instanceof Text) text += child.data;
    if (!(child instanceof Element)) continue;
    const tag = localName(child);
    if (!plainTags.has(tag) || changing.some((name) => hasAttribute(child, name))) return undefined;
    if (attribute(child, 'aria-hidden') === 'true') continue;
    const { display, visibility } = getComputedStyle(child);
    if (display === 'none' || visibility === 'hidden') continue;
    const inside = tag === 'img' ? (attribute(child, 'alt') ?? '') : textIn(child);
    if (inside === undefined) return undefined;
    text += display === 'inline' ? inside : ` ${inside} `;
  }
  return text.trim();
}

/** Explicit role, else the implicit one of the element (https://www.w3.org/TR/html-aria/); '' for none. */
export function roleOf(element: Element): string {
  const explicit = collapsed(attribute(element, 'role')).split(' ')[0] ?? '';
  if (explicit !== '') return explicit.toLowerCase();
  return getRole(element) ?? '';
}
