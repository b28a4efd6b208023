import type { Finding } from '../../model/finding';
import { formatNumber } from '../text';
import { textsOf } from './check-texts';

/** The finding in one sentence: its check's template with the evidence put in. */
export function sentenceOf({ check, message, evidence }: Finding): string {
  const template = textsOf(check)?.messages[message];
  if (template === undefined) return textsOf(check)?.title ?? check;
  return template.replace(/\{(\w+)\}/g, (hole, key: string) => {
    const value = evidence[key];
    if (value === undefined) return hole;
    return typeof value === 'number' ? formatNumber(value) : String(value);
  });
}

/** What to call the finding's element: its name, else its selector's end; empty for the page as a whole. */
export function elementLabel({ element }: Finding): string {
  if (!element) return '';
  return element.name.trim() || shortSelector(element.selector);
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
