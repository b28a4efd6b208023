import { attribute, collapsed, localName, queryAll, textContent } from '../dom';

/** Whole words of names and classes: `siteSearchForm`, `search-form` and `search_form` hold `search` and `form`. */
export function tokensOf(text: string): readonly string[] {
  return text
    .slice(0, 300)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map((token) => token.toLowerCase())
    .filter(Boolean);
}

/** Tokens of some attributes of an element. */
export function attributeTokens(element: Element, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = attribute(element, name);
    return value === null ? [] : tokensOf(value);
  });
}

/** Visible and hidden words on a control: text, value, title, alt of images in it. */
export function wordsOn(element: Element): string {
  const own = ['aria-label', 'title', 'value', 'alt', 'placeholder'].map((name) => attribute(element, name) ?? '');
  const images = queryAll(element, 'img[alt], svg > title, [aria-label]').slice(0, 3);
  const inside = images.map(
    (each) => attribute(each, 'alt') ?? attribute(each, 'aria-label') ?? textContent(each) ?? '',
  );
  return collapsed([...own, textContent(element), ...inside].join(' '), 120);
}

const iconTokens = /(^|[^a-z])(search|magnif\w*|lupe|loupe|lens|searchicon|iconsearch|glass)([^a-z]|$)/i;
const iconNames = ['class', 'id', 'src', 'href', 'xlink:href', 'data-icon', 'name', 'icon'] as const;

function hasIconName(element: Element): boolean {
  if (!Element.prototype.hasAttributes.call(element)) return false;
  return iconNames.some((name) => {
    const value = attribute(element, name);
    return value !== null && iconTokens.test(value.replace(/([a-z])([A-Z])/g, '$1 $2'));
  });
}

/** Whether a magnifier is drawn in an element, as far as names tell. */
export function hasMagnifier(element: Element): boolean {
  return [element, ...queryAll(element, 'svg, use, img, i, span, mat-icon').slice(0, 8)].some((each) => {
    if (hasIconName(each)) return true;
    const ligature = /^(i|span|mat-icon)$/i.test(localName(each)) ? (textContent(each) ?? '').trim() : '';
    return ligature === 'search' || /^[🔍🔎⌕]/u.test(ligature);
  });
}
