import type { Finding } from '../../model/finding';
import { plain } from '../../text/plain';

/** What to call the finding's element: its name, else its selector's end; empty for the page as a whole. */
export function elementLabel({ element }: Finding): string {
  if (!element) return '';
  return plain(element.name) || shortSelector(element.selector);
}

/** The last step of a selector's last part. */
export function shortSelector(selector: readonly string[]): string {
  return (
    selector
      .at(-1)
      ?.split(/\s*>\s*|\s+/)
      .at(-1) ?? ''
  );
}

/** `tapsInHundred` as `Taps in hundred`. */
export function labelOfKey(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
