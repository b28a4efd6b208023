import type { OfFrames } from '../model/check';
import type { LinkFacts } from '../model/facts/links';
import type { PageFacts } from '../model/facts/page';
import { type SearchFacts, surelySearch } from '../model/facts/search';
import type { ProbeKind } from '../model/facts/search-probe';
import { fail, type Outcome, ok } from '../model/outcome';
import { mayProbe, mayRequest } from './rules';

/** Found on no site, and easy to tell in its owner's statistics. */
export const nonsense = 'zqxvkjw';
/** Requests a press of Run. */
export const mostQueries = 5;
const mostWords = 5;
const shortestTypoWord = 6;

export interface PlannedQuery {
  readonly kind: ProbeKind;
  readonly query: string;
  /** Exactly what will be requested. */
  readonly url: string;
}

/** What a probe would request, to be shown before anything is. */
export interface SearchPlan {
  readonly pageUrl: string;
  readonly known: string;
  /** Addresses that count as the known item, where the page itself is it. */
  readonly knownUrl?: string;
  readonly queries: readonly PlannedQuery[];
}

export interface PlanFacts {
  readonly page: OfFrames<PageFacts>;
  readonly search: OfFrames<SearchFacts>;
  readonly links: OfFrames<LinkFacts>;
}

/**
 * Plans the search probe of a page: known item, typo, nonsense, and the user's own queries as far as the budget goes.
 *
 * @param known what the search should find; absent: taken from the page's product or heading.
 * @returns why not, where the search can't be asked by an address or the page must not be probed.
 */
export function planSearch(facts: PlanFacts, known?: string, own: readonly string[] = []): Outcome<SearchPlan> {
  const page = facts.page.find(({ value }) => value.isTop)?.value;
  if (page === undefined) return fail('not-auditable', 'The page did not answer');
  if (!mayProbe(page.url)) return fail('not-auditable', 'Pages of checkout, account or administration are not probed');
  const template = templateOf(facts.search, page.url);
  if (template === undefined)
    return fail('not-auditable', 'The search can’t be asked by an address: try it by hand in a guided probe');
  const item = known?.trim() || proposed(page, facts.links);
  if (item === undefined) return fail('not-auditable', 'The page names nothing to search for: give a known item');
  const typo = withTypo(item);
  const queries: PlannedQuery[] = [
    { kind: 'known', query: item, url: filled(template, item) },
    ...(typo === undefined ? [] : [{ kind: 'typo', query: typo, url: filled(template, typo) } as const]),
    { kind: 'nonsense', query: nonsense, url: filled(template, nonsense) },
    ...own.map((query) => ({ kind: 'own', query, url: filled(template, query) }) as const),
  ];
  const allowed = queries.filter(({ url }) => mayRequest(url, page.url)).slice(0, mostQueries);
  if (allowed.length === 0) return fail('not-auditable', 'The search’s address is one that probes leave alone');
  const isItemPage = known === undefined && productName(page) !== undefined;
  return ok({ pageUrl: page.url, known: item, queries: allowed, ...(isItemPage ? { knownUrl: page.url } : {}) });
}

/** By the form that people use; else as the page declares it to search engines. */
function templateOf(search: OfFrames<SearchFacts>, pageUrl: string): string | undefined {
  const fields = search.flatMap(({ value }) => value.fields).filter(({ confidence }) => confidence >= surelySearch);
  const byForm = fields.find(
    ({ template, form }) => template !== undefined && form?.textFields === 1 && !form.hasPassword,
  )?.template;
  const declared = search
    .flatMap(({ value }) => value.sightings)
    .find(({ kind, template }) => kind === 'declared' && template !== undefined)?.template;
  return [byForm, declared].find((each) => each !== undefined && mayRequest(filled(each, 'x'), pageUrl));
}

function filled(template: string, query: string): string {
  return template.replace('{query}', encodeURIComponent(query).replaceAll('%20', '+'));
}

function productName(page: PageFacts): string | undefined {
  const product = page.structured.find(({ types }) => types.some((type) => /(^|[/:])Product(Group)?$/.test(type)));
  return typeof product?.values.name === 'string' ? product.values.name : undefined;
}

/** The page's product; else its heading, where it is about one thing; else the first thing that it links to at length. */
function proposed(page: PageFacts, links: OfFrames<LinkFacts>): string | undefined {
  const isHome = (URL.parse(page.url)?.pathname ?? '/').length <= 1;
  const heading = isHome ? undefined : page.h1[0]?.text;
  const linked = links
    .flatMap(({ value }) => value.links)
    .find(
      ({ region, name, href }) =>
        (region === 'main' || region === 'other') && isItemName(name) && leadsDeep(href, page.url),
    )?.name;
  const name = productName(page) ?? heading ?? linked;
  const words = name
    ?.replace(/["“”„«»()[\]{}|]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, mostWords)
    .join(' ');
  return words === undefined || words.length < 2 ? undefined : words;
}

function isItemName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return name.length >= 6 && name.length <= 60 && words.length >= 2 && words.length <= 8;
}

function leadsDeep(href: string | undefined, pageUrl: string): boolean {
  const url = URL.parse(href ?? '');
  return (
    url !== null && url.origin === URL.parse(pageUrl)?.origin && url.pathname.split('/').filter(Boolean).length >= 2
  );
}

/** Two inner letters of the longest word of at least six changed places; undefined where there is none. */
export function withTypo(text: string): string | undefined {
  const words = text.split(' ');
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const letters = [...longest];
  if (letters.length < shortestTypoWord || !/^\p{L}+$/u.test(longest)) return undefined;
  const middle = Math.floor(letters.length / 2);
  for (let at = middle; at > 0; at -= 1) {
    const [a, b] = [letters[at - 1], letters[at]];
    if (at - 1 === 0 || a === undefined || b === undefined || a === b) continue;
    const swapped = [...letters.slice(0, at - 1), b, a, ...letters.slice(at + 1)].join('');
    return words.map((word) => (word === longest ? swapped : word)).join(' ');
  }
  return undefined;
}
