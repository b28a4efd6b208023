import type { Finding } from '../../model/finding';
import { sentence } from '../../text/message';
import { plain } from '../../text/plain';

/** What to call the finding's element: its name, else its selector's end; empty for the page as a whole. */
export function elementLabel({ element }: Finding): string {
  if (!element) return '';
  return plain(element.name) || shortSelector(element.selector);
}

/** What stands small under the sentence: the element's name, or its selector's end where the sentence names it already. */
export function placeLabel(finding: Finding): string {
  const { element } = finding;
  if (!element) return '';
  const name = plain(element.name);
  return name && !sentence(finding).includes(name) ? name : shortSelector(element.selector);
}

/** A step of a selector: what stands between its combinators, brackets whole. */
const lastStep = /(?:\[(?:"[^"]*"|[^\]])*\]|[^\s>])+$/;

/** The last step of a selector's last part. */
export function shortSelector(selector: readonly string[]): string {
  return selector.at(-1)?.match(lastStep)?.[0] ?? '';
}

/** `tapsInHundred` as `Taps in hundred`. */
export function labelOfKey(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
