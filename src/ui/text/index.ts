import { formatNumber } from '../../text/message';
import { en } from './en';

export { formatNumber };

type Catalogue = typeof en;
export type TextKey = keyof Catalogue;
type Plural = { readonly one: string; readonly other: string };

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Names<K extends TextKey> = Catalogue[K] extends string
  ? NamesIn<Catalogue[K]>
  : Catalogue[K] extends Plural
    ? 'n' | NamesIn<Catalogue[K]['other']>
    : never;
/** The key of a text without values: a title, a label. */
export type PlainKey = { [K in TextKey]: [Names<K>] extends [never] ? K : never }[TextKey];
type Values<K extends TextKey> = [Names<K>] extends [never] ? [] : [Readonly<Record<Names<K>, string | number>>];

/** The language of the catalogue, for numbers and plurals. */
export const language = 'en';

const plural = new Intl.PluralRules(language);
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A sentence of the catalogue with its values put in. Numbers are written as the language writes them. */
export function t<K extends TextKey>(key: K, ...[values]: Values<K>): string {
  const filled: Readonly<Record<string, string | number>> = values ?? {};
  return template(en[key], filled.n).replace(/\{([\w-]+)\}/g, (hole, name: string) => {
    const value = filled[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

function template(entry: string | Plural, n: string | number | undefined): string {
  if (typeof entry === 'string') return entry;
  return plural.select(Number(n)) === 'one' ? entry.one : entry.other;
}

/** A score as it is shown: a whole number. */
export function formatScore(value: number): string {
  return whole.format(value);
}

/** Points to be gained, one decimal: `8.2`. */
export function formatPoints(value: number): string {
  return tenth.format(value);
}

const relative = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'always' });
const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago something was: `just now` within a minute, else `5 min. ago`. Both in ms since the epoch. */
export function formatAgo(then: number, now: number): string {
  const step = steps.find(({ ms }) => now - then >= ms);
  return step ? relative.format(-Math.floor((now - then) / step.ms), step.unit) : t('time.now');
}
