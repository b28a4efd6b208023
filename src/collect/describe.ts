import type { DescribedNode, ElementDescription, ElementIdentity, NodeId } from '../model/element';
import {
  attribute,
  boundingRect,
  classList,
  collapsed,
  localName,
  pageOffset,
  parentElement,
  textContent,
} from './dom';
import { accessibleName, roleOf } from './name';
import type { SelectorMaker } from './selector';
import { isStable } from './stable';

const longestAttribute = 75;
const longestSnippet = 500;
const identityAttributes = ['id', 'name', 'type', 'href', 'src', 'for', 'action', 'data-testid'] as const;
const landmarkRoles = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
]);

/** Where an element is, what it is called and how it is told from others. Reads layout. */
export function describe(
  node: NodeId,
  element: Element,
  selectors: SelectorMaker,
  nameOf: (element: Element) => string = accessibleName,
): DescribedNode {
  const role = roleOf(element);
  const name = nameOf(element);
  return { node, description: description(element, role, name, selectors), identity: identity(element, role, name) };
}

function description(element: Element, role: string, name: string, selectors: SelectorMaker): ElementDescription {
  const rect = boundingRect(element);
  return {
    selector: selectors.pathOf(element),
    role,
    name,
    snippet: snippet(element),
    rect: [
      rounded(rect.x + pageOffset().x),
      rounded(rect.y + pageOffset().y),
      rounded(rect.width),
      rounded(rect.height),
    ],
  };
}

/** Tenths of a CSS px: finer than that differs between two audits of one page. */
function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}

/** The opening tag, attributes cut to 75 characters, and the start of the text; 500 characters at most. */
function snippet(element: Element): string {
  let tag = `<${localName(element)}`;
  for (const { name, value } of Element.prototype.getAttributeNames
    .call(element)
    .map((each) => ({ name: each, value: attribute(element, each) ?? '' }))) {
    const shown = value.length > longestAttribute ? `${value.slice(0, longestAttribute - 1)}…` : value;
    tag += shown === '' ? ` ${name}` : ` ${name}="${shown.replaceAll('"', '&quot;')}"`;
    if (tag.length > longestSnippet) return `${tag.slice(0, longestSnippet - 2)}…>`;
  }
  tag += '>';
  return collapsed(tag + collapsed(textContent(element), 60), longestSnippet);
}

function identity(element: Element, role: string, name: string): ElementIdentity {
  const landmark = landmarkOf(element);
  const tag = localName(element);
  const attributes = identityAttributes.map((each) => stableValue(each, attribute(element, each)));
  const classes = [...classList(element)].filter(isStable).sort();
  return {
    key: [role, name, tag, ...attributes, landmark].join('\u0001'),
    cluster: [role === '' ? tag : role, ...classes, landmark].join('\u0001'),
  };
}

/** An attribute's value without what a redeploy changes: made-up ids, cache-busting queries, hashes in file names. */
function stableValue(name: string, value: string | null): string {
  if (value === null) return '';
  if (name === 'href' || name === 'src' || name === 'action') {
    return value.replace(/[?#].*$/s, '').replace(/[.-][0-9a-zA-Z_]{8,}(?=\.[a-z0-9]+$)/, '');
  }
  return isStable(value) ? value : '';
}

/** Role of the nearest landmark, '' outside all of them. */
export function landmarkOf(element: Element): string {
  for (let current: Element | null = element; current !== null; current = parentElement(current)) {
    if (!mayBeLandmark(current)) continue;
    const role = roleOf(current);
    if (landmarkRoles.has(role)) return role;
  }
  return '';
}

const landmarkTags = new Set(['header', 'footer', 'nav', 'main', 'aside', 'form', 'section', 'search']);

function mayBeLandmark(element: Element): boolean {
  return landmarkTags.has(localName(element)) || attribute(element, 'role') !== null;
}
