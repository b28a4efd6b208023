import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { attribute, collapsed, firstChild, hasAttribute, localName, nextSibling, textContent } from './dom';

/** Longest name that is kept, in characters. */
export const maxName = 80;

const namingAttributes = ['aria-label', 'aria-labelledby', 'title', 'alt', 'placeholder'] as const;
const fieldTags = new Set(['input', 'select', 'textarea', 'button', 'meter', 'output', 'progress']);

/**
 * Accessible name, at most `maxName` characters. Elements that hold nothing but text, by far the most, are read
 * directly; the rest goes through dom-accessibility-api (https://www.w3.org/TR/accname-1.2/).
 */
export function accessibleName(element: Element): string {
  if (isPlainText(element)) return collapsed(textContent(element), maxName);
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

/** Explicit role, else the implicit one of the element (https://www.w3.org/TR/html-aria/); '' for none. */
export function roleOf(element: Element): string {
  const explicit = collapsed(attribute(element, 'role')).split(' ')[0] ?? '';
  if (explicit !== '') return explicit.toLowerCase();
  return getRole(element) ?? '';
}
