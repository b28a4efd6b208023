import { NodeFlag } from '../../model/facts/nodes';
import type { SearchTrigger } from '../../model/facts/search';
import { placeWords } from '../../text/words/fields';
import { exactMatcherOf, matcherOf } from '../../text/words/match';
import { searchTokens, searchWords } from '../../text/words/search';
import { attribute, closest, hasAttribute, localName, queryAll } from '../dom';
import type { Gathering } from '../gathering';
import { regionOf } from '../region';
import { isDrawn } from './field';
import { attributeTokens, hasMagnifier, tokensOf } from './tokens';

const isSearchName = matcherOf(searchWords);
const isOnlySearch = exactMatcherOf(searchWords);
const isPlace = matcherOf(placeWords, {
  en: [
    'store*',
    'shop finder',
    'dealer*',
    'branch*',
    'flight*',
    'hotel*',
    'job*',
    'result*',
    'saved',
    'recent',
    'engine*',
    'research*',
  ],
  fr: ['recherche et*', 'chercheur*'],
});
const longestName = 40;
/** Wider than this, with words in it, a trigger is taken for a field; CSS px. */
const fieldWidth = 120;
const mostTriggers = 10;

const tags = new Set(['button', 'a', 'summary', 'label', 'input', 'div', 'span', 'i', 'svg']);

/** What opens a search or leads to one, best first. */
export async function searchTriggers(
  gathering: Gathering,
  fields: ReadonlySet<Element>,
): Promise<readonly SearchTrigger[]> {
  const { nodes, elements } = gathering.walk;
  const found: SearchTrigger[] = [];
  for (let node = 0; node < nodes.count; node += 1) {
    if (gathering.slice.due()) await gathering.slice.rest();
    const element = elements[node];
    if (element === undefined || !mayBeTrigger(gathering, node, element)) continue;
    const trigger = triggerOf(gathering, node, element, fields);
    if (trigger !== undefined) found.push(trigger);
  }
  return found
    .sort((a, b) => Number(b.visible) - Number(a.visible) || b.confidence - a.confidence)
    .slice(0, mostTriggers);
}

function mayBeTrigger(gathering: Gathering, node: number, element: Element): boolean {
  const { nodes } = gathering.walk;
  const tag = nodes.tags[nodes.tag[node] ?? 0] ?? '';
  const flags = nodes.flags[node] ?? 0;
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'a') return true;
  if (tag === 'label')
    return hasAttribute(element, 'for') && (hasMagnifier(element) || isOnlySearch(gathering.nameOf(element)));
  if (tag === 'input') return attribute(element, 'type') === 'button' || hasAttribute(element, 'readonly');
  if (!tags.has(tag) && !tag.includes('-')) return false;
  return (flags & NodeFlag.role) !== 0
    ? attribute(element, 'role') === 'button'
    : (flags & (NodeFlag.onclick | NodeFlag.tabindex)) !== 0;
}

function triggerOf(
  gathering: Gathering,
  node: number,
  element: Element,
  fields: ReadonlySet<Element>,
): SearchTrigger | undefined {
  const tokens = attributeTokens(
    element,
    'class',
    'id',
    'data-action',
    'data-target',
    'data-bs-target',
    'aria-controls',
    'name',
  );
  const byToken = tokens.some((token) => searchTokens.has(token)) || hasMagnifier(element);
  const name = gathering.nameOf(element);
  const byName = name.length <= longestName && isSearchName(name) && !isPlace(name);
  if (!byToken && !byName) return undefined;
  if (!byName && name.length > longestName) return undefined;
  if (sendsForm(element, fields)) return undefined;
  const confidence = confidenceOf(gathering, node, element, name, byName, byToken);
  if (confidence === 0) return undefined;
  const [, , width, height] = gathering.rectOf(node);
  return {
    node,
    confidence,
    visible: isDrawn(gathering, node),
    region: regionOf(gathering, node),
    name,
    width: Math.round(width),
    height: Math.round(height),
    kind: leadsAway(element) ? 'link' : 'trigger',
    looksLikeField:
      width >= fieldWidth && width / Math.max(1, height) > 2.5 && name !== '' && localName(element) !== 'a',
  };
}

/** The button of a form with fields to fill in sends that form, whatever it says. */
function sendsForm(element: Element, fields: ReadonlySet<Element>): boolean {
  const form = closest(element, 'form, [role=search], search');
  if (form === null) return false;
  const inputs = queryAll(form, 'input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea', 3);
  if (inputs.length === 0 || inputs.every((each) => each === element)) return false;
  return !hasAttribute(element, 'aria-expanded') || inputs.some((each) => fields.has(each));
}

function leadsAway(element: Element): boolean {
  const href = attribute(element, 'href');
  if (localName(element) !== 'a' || href === null || /^\s*(#|javascript:|$)/i.test(href)) return false;
  return (
    attribute(element, 'role') !== 'button' &&
    !hasAttribute(element, 'aria-expanded') &&
    !hasAttribute(element, 'aria-controls') &&
    !hasAttribute(element, 'data-toggle') &&
    !hasAttribute(element, 'data-bs-toggle')
  );
}

function confidenceOf(
  gathering: Gathering,
  node: number,
  element: Element,
  name: string,
  byName: boolean,
  byToken: boolean,
): number {
  const region = regionOf(gathering, node);
  const inHead = region === 'header' || region === 'nav' || gathering.rectOf(node)[1] < window.innerHeight / 4;
  const opens = ['aria-expanded', 'aria-controls', 'aria-haspopup'].some((each) => hasAttribute(element, each));
  const only =
    byName && isOnlySearch(name.replace(/[.…\s]*((ctrl|cmd|⌘|command|strg)\s*\+?\s*k|\/|⌘k|ctrlk)?\s*$/i, ''));
  if (leadsAway(element)) return linkConfidence(element, only, byName, byToken && name === '', inHead);
  if (region === 'main' && !inHead && !opens) return only && byToken ? 0.4 : 0;
  if (only) return inHead || opens ? 0.95 : 0.7;
  if (byName) return inHead ? (opens || byToken ? 0.85 : 0.6) : 0.3;
  // A magnifier alone: zooms as often as it searches, unless it stands where searches stand.
  if (name !== '' && !opens) return inHead && tokensOf(attribute(element, 'class') ?? '').includes('search') ? 0.5 : 0;
  return inHead ? (opens || name === '' ? 0.75 : 0.5) : 0;
}

function linkConfidence(element: Element, only: boolean, byName: boolean, iconOnly: boolean, inHead: boolean): number {
  const url = URL.parse(attribute(element, 'href') ?? '', document.baseURI);
  if (url === null || !/^https?:$/.test(url.protocol) || !isSameSite(url.hostname, location.hostname)) return 0;
  const leads = tokensOf(url.pathname).some((token) => searchTokens.has(token));
  // A link with a query in it is a stored search: a tag, a category.
  const stored = [...url.searchParams.values()].some((value) => value !== '') || tokensOf(url.pathname).length > 5;
  if (only) return stored ? 0.4 : leads || inHead ? 0.85 : 0.6;
  if (byName && leads && !stored) return 0.55;
  return iconOnly && leads && inHead && !stored ? 0.7 : 0;
}

function isSameSite(a: string, b: string): boolean {
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return a === b || site(a) === site(b);
}
