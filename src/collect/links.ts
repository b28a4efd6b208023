import type { LinkFact } from '../model/facts/links';
import { NodeFlag } from '../model/facts/nodes';
import { attribute, hasAttribute, localName } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { splitCards } from './links/cards';
import { hasContext, windowHint } from './links/context';
import { rowsWithTag } from './page';
import { regionOf } from './region';

const mostLinks = 5_000;

export const collectLinks: Collector<'links'> = async (gathering) => {
  const { slice, walk } = gathering;
  const rows = rowsWithTag(gathering, 'a', 'area');
  const links: LinkFact[] = [];
  for (const row of rows.slice(0, mostLinks)) {
    if (slice.due()) await slice.rest();
    const element = walk.elements[row];
    if (element !== undefined) links.push(linkFact(gathering, row, element));
  }
  const { cards, split } = await splitCards(gathering, links);
  const more = Math.max(0, rows.length - mostLinks);
  return gathered({ links, anchors: anchorsOf(links), cards, splitCards: split, more });
};

function linkFact(gathering: Gathering, node: number, element: Element): LinkFact {
  const flags = gathering.walk.nodes.flags[node] ?? 0;
  const rawHref = attribute(element, 'href') ?? attribute(element, 'xlink:href');
  const href = rawHref === null ? null : URL.parse(rawHref, document.baseURI);
  const name = gathering.nameOf(element);
  const target = attribute(element, 'target') ?? '';
  const hint = target.trim().toLowerCase() === '_blank' ? windowHint(element) : undefined;
  return {
    node,
    ...(rawHref === null ? {} : { rawHref }),
    ...(href === null ? {} : { href: href.href }),
    ...(href === null ? {} : fragmentOf(href)),
    name,
    region: regionOf(gathering, node),
    rendered: (flags & NodeFlag.rendered) !== 0,
    visible: (flags & NodeFlag.visible) !== 0,
    target,
    isAnchor: rawHref === null && (hasAttribute(element, 'id') || hasAttribute(element, 'name')),
    handler: handlerOf(gathering, node, element),
    hasContext: hasContext(gathering.walk, node, element, name),
    ...(hint === undefined ? {} : { hint }),
    looksLikeLink: rawHref !== null || looksLikeLink(element, flags),
  };
}

function looksLikeLink(element: Element, flags: number): boolean {
  if ((flags & NodeFlag.rendered) === 0) return false;
  return (flags & NodeFlag.cursorPointer) !== 0 || getComputedStyle(element).textDecorationLine.includes('underline');
}

/**
 * Attributes are seen; listeners are not visible from here. A role of its own hints at a script that serves the link, an
 * ancestor with a handler at delegation.
 */
function handlerOf({ walk: { nodes } }: Gathering, node: number, element: Element): LinkFact['handler'] {
  if (hasAttribute(element, 'onclick')) return 'seen';
  for (let each = nodes.parent[node] ?? -1; each > 0; each = nodes.parent[each] ?? -1) {
    if (((nodes.flags[each] ?? 0) & NodeFlag.onclick) !== 0) return 'possible';
  }
  return hasAttribute(element, 'role') || hasAttribute(element, 'aria-controls') ? 'possible' : 'none';
}

/** Which same-document fragments lead somewhere (https://html.spec.whatwg.org/#find-a-potential-indicated-element). */
function anchorsOf(links: readonly LinkFact[]): Readonly<Record<string, boolean>> {
  const anchors: Record<string, boolean> = {};
  for (const { fragment } of links) {
    if (fragment !== undefined) anchors[fragment] ??= isIndicated(fragment);
  }
  return anchors;
}

function fragmentOf(href: URL): { readonly fragment?: string } {
  const [address = '', fragment = ''] = splitAtHash(href.href);
  return fragment !== '' && address === splitAtHash(location.href)[0] ? { fragment } : {};
}

function splitAtHash(address: string): readonly string[] {
  const at = address.indexOf('#');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

function isIndicated(fragment: string): boolean {
  const name = fragment.replace(/:~:.*$/s, '');
  if (name === '' || name.toLowerCase() === 'top') return true;
  return answers(name) || answers(decoded(name));
}

function answers(name: string): boolean {
  const byId = Document.prototype.getElementById.call(document, name);
  if (byId !== null) return true;
  return [...Document.prototype.getElementsByName.call(document, name)].some((element) => localName(element) === 'a');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
