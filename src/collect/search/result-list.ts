import type { ResultItem } from '../../model/facts/search-probe';
import { matcherOf } from '../../text/words/match';
import { popularWords } from '../../text/words/results';
import {
  attribute,
  classList,
  closest,
  collapsed,
  hasAttribute,
  localName,
  matches,
  queryAll,
  textContent,
} from '../dom';

export interface ResultList {
  readonly items: readonly ResultItem[];
  readonly isPopular: boolean;
}

const isPopularHeading = matcherOf(popularWords);
const frame =
  'header, nav, footer, [role=banner], [role=navigation], [role=contentinfo], [role=search], search, form, [hidden], template, [class*=breadcrumb i], [class*=pagination i], [class*=pager i], [class*=facet i], [class*=filter i], [class*=suggest i], [class*=cookie i]';
const resultToken =
  /(^|[-_\s])(search-?)?(results?|hits?|products?|items?|ergebnisse?|treffer|resultats?|resultados?|docs?|entries|posts?)([-_\s]|$)/i;
/** Classes that tell one of several apart. */
const passing = /\d|first|last|odd|even|active|promo|sale|new/i;
const mostItems = 50;
const mostContainers = 4_000;

interface Group {
  readonly container: Element;
  /** Tag and class of container and members: rows of one grid are alike in it. */
  readonly kind: string;
  readonly members: readonly Element[];
  readonly items: readonly ResultItem[];
  readonly score: number;
}

/** The list of results of a page: repeated siblings that each lead somewhere, and that are no menu. */
export function resultList(page: Document, url: string): ResultList {
  const root = page.querySelector('main, [role=main]') ?? page.body;
  const groups: Group[] = [];
  for (const container of [root, ...queryAll(root, '*', mostContainers)]) {
    if (
      /^(ul|ol|dl|div|section|main|tbody|article|body|span)$/.test(localName(container)) ||
      localName(container).includes('-')
    ) {
      groups.push(...groupsIn(container, url));
    }
  }
  const best = joined(groups).sort((a, b) => b.score - a.score);
  const asked = best.find((group) => !isPopular(group));
  const group = asked ?? best[0];
  if (group === undefined) return { items: [], isPopular: false };
  return { items: group.items.slice(0, mostItems), isPopular: asked === undefined };
}

/** Children that are alike, where they are results by number or by name. */
function groupsIn(container: Element, url: string): readonly Group[] {
  if (closest(container, frame) !== null) return [];
  const alike = new Map<string, Element[]>();
  for (const child of container.children) {
    if (hasAttribute(child, 'hidden')) continue;
    const kind = kindOf(child);
    alike.set(kind, [...(alike.get(kind) ?? []), child]);
  }
  return [...alike].flatMap(([kind, members]) => {
    const items = members.flatMap((member) => itemOf(member, url) ?? []);
    const isNamed = [container, members[0] ?? container].some((each) =>
      resultToken.test(`${attribute(each, 'class') ?? ''} ${attribute(each, 'id') ?? ''}`),
    );
    // One thing alone is a list only where its name says so.
    if (items.length === 0 || items.length < members.length * 0.6 || (items.length < 2 && !isNamed)) return [];
    if (members.some((member) => holdsSeveral(member))) return [];
    const score = scoreOf(members, items, isNamed);
    return [{ container, kind: `${kindOf(container)}>${kind}`, members, items, score }];
  });
}

function kindOf(element: Element): string {
  const [name = ''] = [...classList(element)].filter((each) => !passing.test(each)).sort();
  return `${localName(element)}.${name}`;
}

/** Several headed things in one: a section, a row of a grid, the list itself. */
function holdsSeveral(member: Element): boolean {
  const headings = queryAll(member, 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4', 2);
  const parts = queryAll(member, 'li, article, [class*=card i]', 3).filter(
    (part) => queryAll(part, 'a[href]', 1).length > 0,
  );
  return headings.length > 1 || parts.length > 2;
}

/** Rows of one grid make one list. */
function joined(groups: readonly Group[]): Group[] {
  const grids = new Map<Element | null, Map<string, Group>>();
  for (const group of groups) {
    const siblings = grids.get(group.container.parentElement) ?? new Map<string, Group>();
    const before = siblings.get(group.kind);
    siblings.set(
      group.kind,
      before === undefined
        ? group
        : {
            ...before,
            members: [...before.members, ...group.members],
            items: [...before.items, ...group.items],
            score: Math.hypot(before.score, group.score),
          },
    );
    grids.set(group.container.parentElement, siblings);
  }
  return [...grids.values()].flatMap((each) => [...each.values()]);
}

function scoreOf(members: readonly Element[], items: readonly ResultItem[], isNamed: boolean): number {
  const texts = members.map((member) => Math.min(300, collapsed(textContent(member)).length));
  const average = texts.reduce((sum, each) => sum + each, 0) / members.length;
  const distinct = new Set(items.map(({ url }) => url)).size / items.length;
  const rich = members.some((member) => queryAll(member, 'img, h2, h3, h4, p, time', 1).length > 0) ? 2 : 1;
  // Short texts without pictures are menus and tags.
  const several = items.length > 1 ? 1 : 0.1;
  return Math.sqrt(items.length) * average * distinct * rich * several * (isNamed ? 4 : 1);
}

function itemOf(member: Element, url: string): ResultItem | undefined {
  const own = matches(member, 'a[href]') ? [member] : [];
  const links = [...own, ...queryAll(member, 'a[href]', 12)].filter(
    (link) => !/^\s*(#|javascript:|mailto:|tel:)/i.test(attribute(link, 'href') ?? ''),
  );
  const first = links[0];
  if (first === undefined) return undefined;
  const heading = queryAll(
    member,
    'h1, h2, h3, h4, h5, h6, [role=heading], [class*=title i], [class*=name i], dt',
    1,
  )[0];
  const headed = heading === undefined ? '' : collapsed(textContent(heading), 160);
  const longest =
    [...links].sort((a, b) => collapsed(textContent(b)).length - collapsed(textContent(a)).length)[0] ?? first;
  const title = headed === '' ? collapsed(textContent(longest), 160) || imageName(first) : headed;
  const link =
    heading === undefined ? longest : (queryAll(heading, 'a[href]', 1)[0] ?? closest(heading, 'a[href]') ?? first);
  const resolved = URL.parse(attribute(link, 'href') ?? '', url);
  return title.length < 2 || resolved === null || !/^https?:$/.test(resolved.protocol)
    ? undefined
    : { title, url: resolved.href };
}

function imageName(link: Element): string {
  const image = queryAll(link, 'img[alt]', 1)[0];
  return collapsed(image === undefined ? attribute(link, 'aria-label') : attribute(image, 'alt'), 160);
}

/** The nearest heading before the list speaks for it. */
function isPopular({ container }: Group): boolean {
  for (
    let each: Element | null = container, level = 0;
    each !== null && level < 4;
    each = each.parentElement, level += 1
  ) {
    const label = attribute(each, 'aria-label');
    if (label !== null && isPopularHeading(label)) return true;
    for (let before = each.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const heading = matches(before, 'h1, h2, h3, h4, h5, [role=heading]')
        ? before
        : queryAll(before, 'h1, h2, h3, h4, h5, [role=heading]').at(-1);
      if (heading !== undefined) return isPopularHeading(collapsed(textContent(heading), 80));
    }
    const inside = level === 0 ? undefined : queryAll(each, 'h1, h2, h3, h4, h5', 1)[0];
    if (inside !== undefined && (inside.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) {
      return isPopularHeading(collapsed(textContent(inside), 80));
    }
  }
  return false;
}
