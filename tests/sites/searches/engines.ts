import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Good } from './goods';

/** Ids of what was found, best first. */
export type Engine = (query: string) => readonly string[];

/** Forgives typos and finds beginnings. */
export function miniSearch(goods: readonly Good[]): Engine {
  const index = new MiniSearch<Good>({
    fields: ['title', 'text'],
    searchOptions: { fuzzy: 0.34, prefix: true, boost: { title: 3 } },
  });
  index.addAll([...goods]);
  return (query) => index.search(query).map(({ id }) => String(id));
}

/** All words, as they are written. */
export function lunrExact(goods: readonly Good[]): Engine {
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 3 });
    this.field('text');
    for (const good of goods) this.add(good);
  });
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return index
      .query((each) => words.forEach((word) => void each.term(word, { presence: lunr.Query.presence.REQUIRED })))
      .map(({ ref }) => ref);
  };
}

/** Any word, by its beginning. */
export function flexSearch(goods: readonly Good[]): Engine {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  for (const [row, { title, text }] of goods.entries()) index.add(row, `${title} ${text}`);
  return (query) => {
    const rows = new Set(query.split(/\s+/).flatMap((word) => index.search(word).map(Number)));
    return [...rows].map((row) => goods[row]?.id ?? '');
  };
}
