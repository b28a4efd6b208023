import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../../src/model/facts/page';
import type { SearchFacts } from '../../../src/model/facts/search';
import { nonsense, planSearch, withTypo } from '../../../src/probe/plan';
import { rankOf } from '../../../src/probe/search';

const page: PageFacts = {
  url: 'https://windward.example/product/harrier',
  title: 'Harrier - Windward',
  lang: 'en',
  dir: 'ltr',
  device: 'phone',
  isTop: true,
  contentType: 'text/html',
  viewport: { width: 390, height: 844 },
  document: { width: 390, height: 2000 },
  clientWidth: 390,
  scroll: { x: 0, y: 0 },
  devicePixelRatio: 3,
  elementCount: 300,
  hasBreadcrumb: false,
  h1: [{ node: 9, text: 'Harrier delta kite' }],
  structured: [],
  textSample: '',
};

function declared(template: string): SearchFacts {
  return { sightings: [{ kind: 'declared', confidence: 0.6, template }], fields: [], triggers: [] };
}

function plan(url: string, template: string, known?: string, own?: readonly string[]) {
  const facts = {
    page: [{ frame: 0, value: { ...page, url } }],
    search: [{ frame: 0, value: declared(template) }],
    links: [],
  };
  return planSearch(facts, known, own);
}

const search = 'https://windward.example/search?q={query}';

describe('the plan of a search probe', () => {
  it('lists exactly what will be requested', () => {
    const planned = plan(page.url, search);
    expect(planned.ok && planned.value.queries).toEqual([
      { kind: 'known', query: 'Harrier delta kite', url: 'https://windward.example/search?q=Harrier+delta+kite' },
      { kind: 'typo', query: 'Hrarier delta kite', url: 'https://windward.example/search?q=Hrarier+delta+kite' },
      { kind: 'nonsense', query: nonsense, url: `https://windward.example/search?q=${nonsense}` },
    ]);
  });

  it('keeps to five queries', () => {
    const planned = plan(page.url, search, 'box kite', ['a', 'b', 'c', 'd', 'e']);
    expect(planned.ok && planned.value.queries.length).toBe(5);
  });

  it.each(['/checkout/address', '/cart', '/account/orders', '/wp-admin/'])('leaves %s alone', (path) => {
    expect(plan(`https://windward.example${path}`, search).ok).toBe(false);
  });

  it.each([
    'https://elsewhere.example/search?q={query}',
    'https://windward.example/cart/search?q={query}',
    'https://windward.example/find?token=1&q={query}',
    'http://windward.example/search?q={query}',
  ])('does not ask %s', (template) => {
    expect(plan(page.url, template).ok).toBe(false);
  });
});

describe('a typo', () => {
  it.each([
    ['delta kite', undefined],
    ['Lenkdrachen', 'Lenkrdachen'],
    ['balloon', 'blaloon'],
    ['aaaaaa', undefined],
  ])('of %s is %s', (text, typo) => {
    expect(withTypo(text)).toBe(typo);
  });
});

describe('the rank of the known item', () => {
  const items = [
    { title: 'Carbon spar', url: 'https://windward.example/product/spar' },
    { title: 'The Harrier: a delta kite', url: 'https://windward.example/product/harrier' },
  ];
  it('goes by the words of its title', () => {
    expect(rankOf(items, { known: 'Harrier delta kite' })).toBe(2);
    expect(rankOf(items, { known: 'Heron box kite' })).toBeUndefined();
  });
  it('goes by its address, where the page itself is it', () => {
    expect(
      rankOf(items, { known: 'Something else', knownUrl: 'https://windward.example/product/spar?from=home' }),
    ).toBe(1);
  });
});
