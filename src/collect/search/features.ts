import {
  accountWords,
  couponWords,
  emailWords,
  filterWords,
  messageWords,
  newsletterWords,
  placeWords,
} from '../../text/words/fields';
import { matcherOf } from '../../text/words/match';
import { findWords, searchParameters, searchTokens, searchWords } from '../../text/words/search';
import { attribute, children, closest, hasAttribute, localName, parentElement, queryAll, textContent } from '../dom';
import { labelElements, textBefore } from '../labels';
import type { Feature } from './feature-names';
import { attributeTokens, hasMagnifier, tokensOf, wordsOn } from './tokens';

const isSearchWord = matcherOf(searchWords);
const isFindWord = matcherOf(findWords);
const isEmailWord = matcherOf(emailWords);
const isNewsletterWord = matcherOf(newsletterWords);
const isCouponWord = matcherOf(couponWords);
const isPlaceWord = matcherOf(placeWords);
const isAccountWord = matcherOf(accountWords);
const isFilterWord = matcherOf(filterWords);
const isMessageWord = matcherOf(messageWords);

const freeText =
  'input:not([type]), input[type=""], input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], input[type=number]';
const textTypes = new Set(['', 'text', 'search']);
/** Types that browsers treat as text: whatever they don't know. */
const otherTypes = new Set(
  'hidden password checkbox radio submit image button reset file color range date datetime-local month week time email tel url number'.split(
    ' ',
  ),
);

/** Whether an element is a field that could be a search at all. */
export function isCandidate(element: Element): boolean {
  const name = localName(element);
  if (name === 'input') {
    const type = (attribute(element, 'type') ?? '').trim().toLowerCase();
    return (textTypes.has(type) || !otherTypes.has(type)) && !hasAttribute(element, 'readonly');
  }
  const role = attribute(element, 'role');
  if (name === 'textarea')
    return (
      role === 'searchbox' ||
      role === 'combobox' ||
      attribute(element, 'enterkeyhint') === 'search' ||
      Number(attribute(element, 'rows')) === 1
    );
  return role === 'searchbox' && hasAttribute(element, 'contenteditable');
}

/** What the features of one field are read from. */
interface Scene {
  readonly element: Element;
  readonly form: Element | null;
  /** Free-text fields, passwords and text areas of the form. */
  readonly fields: number;
  readonly passwords: number;
  /** Name, id, classes as tokens. */
  readonly tokens: readonly string[];
  /** Label, placeholder, title, aria. */
  readonly words: string;
  readonly before: string;
  readonly buttons: readonly Element[];
  readonly isEarly: boolean;
}

/**
 * The features of one field.
 *
 * @param isEarly whether it stands in the first quarter of the document.
 */
export function featuresOf(element: Element, isEarly: boolean): ReadonlySet<Feature> {
  const scene = sceneOf(element, isEarly);
  const found = new Set<Feature>();
  for (const [feature, holds] of Object.entries(tests)) {
    if (holds(scene)) found.add(feature as Feature);
  }
  return found;
}

function sceneOf(element: Element, isEarly: boolean): Scene {
  const form = closest(element, 'form');
  const wordsOfLabels = labelElements(element).map((label) => textContent(label) ?? '');
  return {
    element,
    form,
    fields: form === null ? 0 : queryAll(form, `${freeText}, textarea`).length,
    passwords: form === null ? 0 : queryAll(form, 'input[type=password], input[type=file]').length,
    tokens: attributeTokens(element, 'name', 'id', 'class', 'data-testid', 'formcontrolname'),
    words: [wordsOn(element), ...wordsOfLabels, describedBy(element)].join(' ').slice(0, 300),
    before: textBefore(element),
    buttons: buttonsNear(element, form),
    isEarly,
  };
}

function describedBy(element: Element): string {
  const root: Node = Node.prototype.getRootNode.call(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  const ids = (attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 3);
  return ids.map((id) => root.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent ?? '').join(' ');
}

const buttonSelector =
  'button, input[type=submit], input[type=image], input[type=button], [role=button], a[class*=search i], a[onclick], a[href^="javascript:"]';

/** Buttons of the form, or where that holds other things too, those close by. */
export function buttonsNear(element: Element, form: Element | null): readonly Element[] {
  if (form !== null && queryAll(form, freeText).length <= 1) {
    const own = queryAll(form, buttonSelector).slice(0, 6);
    if (own.length > 0) return own;
  }
  for (
    let around = parentElement(element), level = 0;
    around !== null && level < 4;
    around = parentElement(around), level += 1
  ) {
    if (/^(body|html|header|main|nav|form)$/.test(localName(around)) && level > 0) return [];
    const buttons = queryAll(around, buttonSelector)
      .filter((each) => form === null || !opensSomething(each))
      .slice(0, 6);
    if (buttons.length > 0) return queryAll(around, freeText).length <= 2 ? buttons : [];
  }
  return [];
}

/** Outside the field's form, a button that opens a menu or a panel is not the one that sends the search. */
function opensSomething(button: Element): boolean {
  return ['aria-expanded', 'aria-controls', 'aria-haspopup'].some((name) => attribute(button, name) !== null);
}

function hasSearchToken(tokens: readonly string[]): boolean {
  return tokens.some((token) => searchTokens.has(token) || (token.length > 8 && token.startsWith('search')));
}

function hasToken(tokens: readonly string[], pattern: RegExp): boolean {
  return tokens.some((token) => pattern.test(token));
}

function ancestorTokens(element: Element, levels: number): readonly string[] {
  const tokens: string[] = [];
  for (
    let each = parentElement(element), level = 0;
    each !== null && level < levels;
    each = parentElement(each), level += 1
  ) {
    if (/^(body|html|form|main)$/.test(localName(each))) break;
    tokens.push(...attributeTokens(each, 'id', 'class', 'role'));
  }
  return tokens;
}

const tests: { readonly [F in Feature]: (scene: Scene) => boolean } = {
  'type-search': ({ element }) =>
    attribute(element, 'type')?.trim().toLowerCase() === 'search' ||
    attribute(element, 'role') === 'searchbox' ||
    attribute(element, 'enterkeyhint') === 'search',
  landmark: ({ element }) => closest(element, 'search, [role~=search]') !== null,
  parameter: ({ element }) =>
    searchParameters.has((attribute(element, 'name') ?? attribute(element, 'id') ?? '').toLowerCase()),
  'own-token': ({ tokens }) => hasSearchToken(tokens),
  'own-word': ({ words }) => isSearchWord(words),
  'find-word': ({ words, before }) => isFindWord(`${words} ${before}`),
  'before-word': ({ before }) => isSearchWord(before),
  'form-token': ({ form }) =>
    form !== null && hasSearchToken(attributeTokens(form, 'id', 'name', 'class', 'aria-label', 'role', 'onsubmit')),
  'around-token': ({ element }) => hasSearchToken(ancestorTokens(element, 4)),
  action: ({ form }) => form !== null && hasSearchToken(actionTokens(form)),
  'single-field': ({ form, fields, passwords }) => form !== null && fields === 1 && passwords === 0,
  'get-form': ({ form }) => form !== null && (attribute(form, 'method') ?? 'get').trim().toLowerCase() !== 'post',
  'button-word': ({ buttons }) =>
    buttons.some(
      (each) =>
        isSearchWord(wordsOn(each)) || isFindWord(wordsOn(each)) || /^(go|ok|»|›|>)!?$/i.test(wordsOn(each).trim()),
    ),
  'button-icon': ({ buttons, element }) => buttons.some(hasMagnifier) || hasMagnifierBeside(element),
  combobox: ({ element }) => attribute(element, 'role') === 'combobox' || hasAttribute(element, 'aria-autocomplete'),
  'page-head': ({ isEarly, element }) =>
    isEarly || closest(element, 'header, nav, [role=banner], [role=navigation]') !== null,
  'no-form': ({ form }) => form === null,
  'many-fields': ({ fields }) => fields >= 3,
  'password-beside': ({ passwords }) => passwords > 0,
  email: ({ tokens, words, before, element }) =>
    hasToken(tokens, /^e?-?mail/) ||
    isEmailWord(`${words} ${before}`) ||
    attribute(element, 'autocomplete') === 'email',
  newsletter: ({ tokens, words, before, form, buttons }) =>
    hasToken(
      [...tokens, ...(form === null ? [] : attributeTokens(form, 'id', 'name', 'class', 'action'))],
      /^(newsletter|subscri|mailchimp|signup|mc4wp)/,
    ) || isNewsletterWord(`${words} ${before} ${buttons.map(wordsOn).join(' ')}`),
  coupon: ({ tokens, words, before }) =>
    hasToken(tokens, /^(coupon|voucher|promo|gift|discount|gutschein)/) || isCouponWord(`${words} ${before}`),
  place: ({ tokens, words, before, element }) =>
    hasToken(tokens, /^(zip|zipcode|postcode|postal|plz|postalcode|city|address|location)$/) ||
    isPlaceWord(`${words} ${before}`) ||
    /^(postal-code|street-address|address-)/.test(attribute(element, 'autocomplete') ?? ''),
  account: ({ tokens, words, before, element }) =>
    hasToken(
      tokens,
      /^(user|username|login|password|passwd|firstname|lastname|fname|lname|nick|phone|tel|captcha|code|otp)$/,
    ) ||
    isAccountWord(`${words} ${before}`) ||
    /name|tel|one-time/.test(attribute(element, 'autocomplete') ?? ''),
  filter: ({ tokens, words }) =>
    hasToken(tokens, /^(filter|datatable|quickfilter|typeahead|facet)/) || isFilterWord(words),
  message: ({ tokens, words }) =>
    hasToken(tokens, /^(message|comment|chat|reply|msg|composer)/) || isMessageWord(words),
  'in-table': ({ element }) =>
    closest(element, '[role=grid], thead, .dataTables_wrapper, .dataTables_filter, .dt-container') !== null ||
    controlsTable(element),
  'in-widget': ({ element }) =>
    hasToken(
      ancestorTokens(element, 4),
      /^(chat|messenger|filter|filters|facet|facets|sidebar|dropdown|select2|chosen|multiselect|cart|coupon|newsletter|login)$/,
    ),
  numeric: ({ element }) => /^(numeric|decimal|tel|email)$/.test(attribute(element, 'inputmode') ?? ''),
  'value-given': ({ element }) => /^https?:|\d{2,}/.test(attribute(element, 'value') ?? ''),
};

function controlsTable(element: Element): boolean {
  const id = attribute(element, 'aria-controls');
  if (id === null || id === '') return false;
  const root: Node = Node.prototype.getRootNode.call(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const controlled = root.querySelector(`[id="${CSS.escape(id)}"]`);
  return controlled !== null && /^(table|tbody)$/.test(localName(controlled));
}

function hasMagnifierBeside(element: Element): boolean {
  const parent = parentElement(element);
  if (parent === null || queryAll(parent, 'input').length > 2) return false;
  return [...children(parent)].some(
    (each) => each !== element && /^(svg|i|span|img|label|div)$/.test(localName(each)) && hasMagnifier(each),
  );
}

/** Words of the path and the names of parameters that the form always sends. */
function actionTokens(form: Element): readonly string[] {
  const action = URL.parse(attribute(form, 'action') ?? '', 'http://localhost/');
  const path = action === null ? [] : tokensOf(decodedPath(`${action.hostname} ${action.pathname}`));
  const values = queryAll(form, 'input[type=hidden]')
    .flatMap((each) => attributeTokens(each, 'value', 'name'))
    .slice(0, 40);
  return [...path, ...values, ...(action === null ? [] : [...action.searchParams].flat().flatMap(tokensOf))];
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
