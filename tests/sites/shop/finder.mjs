import { categoryOf, products } from './catalogue.mjs';

const words = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const stem = (word) => (word.length > 3 ? word.replace(/s$/, '') : word);

const entries = products.map((product) => ({
  product,
  title: words(product.name).map(stem),
  rest: words(`${categoryOf(product.category).name} ${product.blurb} ${product.level}`).map(stem),
}));

const vocabulary = [...new Set(entries.flatMap((entry) => [...entry.title, ...entry.rest]))];

/** Optimal string alignment: inserting, deleting, replacing or swapping neighbours costs 1. */
export function distance(a, b) {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array(b.length).fill(0)]);
  rows[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

/** The word of the shop's own vocabulary that was probably meant; itself where it is known or nothing is near. */
function corrected(word) {
  if (word.length < 4 || vocabulary.some((known) => known.startsWith(word))) return word;
  const allowed = word.length < 7 ? 1 : 2;
  const near = vocabulary
    .map((known) => ({ known, far: distance(word, known) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far);
  return near[0]?.known ?? word;
}

const pointsOf = (entry, terms) =>
  terms.map((term) => {
    if (entry.title.includes(term)) return 10;
    if (entry.title.some((word) => word.startsWith(term))) return 6;
    return entry.rest.some((word) => word.startsWith(term)) ? 2 : 0;
  });

const sum = (points) => points.reduce((total, point) => total + point, 0);

/**
 * Finds products.
 * `ranked`: those that hold every word, best first; else those that hold any, the dearest first.
 * `tolerant` also understands misspelt words; `meant` then says what was searched instead.
 */
export function find(query, { tolerant, ranked }) {
  const asked = words(query).map(stem);
  if (asked.length === 0) return { results: [] };
  const terms = tolerant ? asked.map(corrected) : asked;
  const hits = entries
    .map((entry) => ({ product: entry.product, points: pointsOf(entry, terms) }))
    .filter(({ points }) => (ranked ? !points.includes(0) : sum(points) > 0))
    .sort((a, b) => (ranked ? sum(b.points) - sum(a.points) : b.product.price - a.product.price));
  const results = hits.map(({ product }) => product);
  const meant = terms.join(' ');
  return meant === asked.join(' ') ? { results } : { results, meant };
}
