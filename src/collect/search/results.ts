import { surelySearch } from '../../model/facts/search';
import type { ResultsRead } from '../../model/facts/search-probe';
import { contactWords } from '../../text/words/care';
import { matcherOf, plain } from '../../text/words/match';
import { didYouMeanWords, noResultsWords, sortWords } from '../../text/words/results';
import { attribute, closest, collapsed, localName, textContent } from '../dom';
import { featuresOf, isCandidate } from './features';
import { resultCount } from './result-count';
import { resultList } from './result-list';
import { confidenceOf } from './score';
import { wordsOn } from './tokens';

const saysNothingFound = matcherOf(noResultsWords);
const offersSpelling = matcherOf(didYouMeanWords);
const isSort = matcherOf(sortWords);
const isContact = matcherOf(contactWords);

const unread = 'script, style, template, noscript, [hidden], [aria-hidden=true], svg';
const frame = 'header, nav, footer, aside, [role=banner], [role=navigation], [role=contentinfo], [role=complementary]';
/** A page of results that says less than this, without a list, waits for a script; characters. */
const littleText = 400;

export interface ReadRequest {
  /** Where the page came from. */
  readonly url: string;
  readonly query: string;
}

/** Reads a page of results from its source. Nothing of it runs, loads or is put into the page. */
export function readResults(html: string, request: ReadRequest): ResultsRead {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = parsed.createElement('base');
  base.href = request.url;
  parsed.head.prepend(base);
  return readDocument(parsed, request);
}

/** Reads a page of results that is drawn already. */
export function readDocument(page: Document, { url, query }: ReadRequest): ResultsRead {
  const field = searchFields(page);
  const needsScript = page.querySelector('script:not([type="application/ld+json"])') !== null;
  const list = resultList(page, url);
  const main = mainText(page);
  const head = collapsed(`${page.title} ${main}`);
  const saysNone = saysNothingFound(main.slice(0, 4_000));
  const count = resultCount(main.slice(0, 4_000), query);
  const wall = wallOf(page, field.length > 0);
  return {
    title: collapsed(page.title, 120),
    clientRendered:
      list.items.length === 0 && !saysNone && count === undefined && needsScript && main.length < littleText,
    scripted: needsScript,
    items: list.items,
    itemsArePopular: list.isPopular,
    ...(count === undefined ? {} : { count }),
    saysNone,
    didYouMean: offersSpelling(main.slice(0, 4_000)),
    hasField: field.length > 0,
    keepsQuery: field.some((each) => plain(typedIn(each)) === plain(query)),
    echoesQuery: plain(head).includes(plain(query)),
    waysForward: waysForward(page),
    ...refinements(page),
    ...(wall === undefined ? {} : { wall }),
  };
}

function searchFields(page: Document): readonly Element[] {
  const all = [...page.querySelectorAll('*')];
  return all.filter(
    (element, index) =>
      isCandidate(element) && confidenceOf(featuresOf(element, index < all.length / 4)) >= surelySearch,
  );
}

/** What the page sent it with, or what stands in it now. */
function typedIn(field: Element): string {
  const live: unknown = Reflect.get(field, 'value');
  return typeof live === 'string' && live !== '' ? live : (attribute(field, 'value') ?? '');
}

/** Text of the page without its frame, and without what is not shown at first. */
function mainText(page: Document): string {
  const root = page.querySelector('main, [role=main]') ?? page.body;
  const copy = root.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const each of copy.querySelectorAll(`${unread}, ${frame}`)) each.remove();
  return spaced(copy);
}

/** Text of blocks does not run together as `textContent` has it. */
function spaced(root: Element): string {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null && text.length < 20_000; node = walker.nextNode())
    text += `${node.nodeValue ?? ''} `;
  return collapsed(text);
}

function waysForward(page: Document): ResultsRead['waysForward'] {
  const root = page.querySelector('main, [role=main]') ?? page.body;
  const links = [...root.querySelectorAll('a[href]')].filter(
    (link) => closest(link, frame) === null && collapsed(textContent(link)) !== '',
  );
  const contact = [...page.querySelectorAll('a[href]')].some(
    (link) => isContact(collapsed(textContent(link), 60)) || /^(tel|mailto):/i.test(attribute(link, 'href') ?? ''),
  );
  const tips = [...root.querySelectorAll('li')].some(
    (item) =>
      closest(item, frame) === null &&
      item.querySelector('a, input') === null &&
      collapsed(textContent(item)).length > 15,
  );
  return { links: links.length, contact, tips };
}

function refinements(page: Document): { readonly filters: number; readonly sort: boolean } {
  const controls = [...page.querySelectorAll('select, button, a, summary, legend, label')].slice(0, 3_000);
  const sort = controls.some((each) => {
    const words = wordsOn(each).slice(0, 60);
    return isSort(words) || /\b(sort|order)(_?by)?\b/i.test(`${attribute(each, 'name')} ${attribute(each, 'id')}`);
  });
  const boxes = page.querySelectorAll(
    'aside input[type=checkbox], form input[type=checkbox], fieldset input[type=checkbox], input[type=radio], input[type=range]',
  ).length;
  const named = page.querySelectorAll(
    '[class*=facet i] a, [class*=filter i] a, [class*=facet i] button, [class*=filter i] button, [id*=filter i] a, [class*=filter i] select',
  ).length;
  return { filters: boxes + named, sort };
}

/** A page that asks who you are, or whether you are a person, is no answer. */
function wallOf(page: Document, hasField: boolean): string | undefined {
  const title = plain(page.title);
  if (
    /just a moment|attention required|access denied|are you (a )?(human|robot)|security check|captcha|verify you are/.test(
      title,
    )
  )
    return 'a robot check';
  if (page.querySelector('[class*=captcha i], iframe[src*=captcha i], #challenge-form') !== null && !hasField)
    return 'a robot check';
  const passwords = [...page.querySelectorAll('input[type=password]')].filter(
    (each) => closest(each, `${frame}, dialog, [hidden]`) === null,
  );
  return passwords.length > 0 && !hasField && localName(page.documentElement) === 'html' ? 'a log-in page' : undefined;
}
