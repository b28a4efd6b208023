import { productOf } from './catalogue.mjs';

/** What lies in a basket that nobody has touched, so that the page has something to show. */
const first = [
  ['kestrel-stunt-kite', 1],
  ['flying-line-set', 1],
];

const most = 9;

/** Reads the basket's cookie, `slug:count.slug:count`. */
export function readBasket(request) {
  const cookie = /(?:^|;\s*)basket=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
  const lines =
    cookie === undefined
      ? first
      : cookie.split('.').map((line) => {
          const [slug, count] = line.split(':');
          return [slug, Number(count)];
        });
  return lines
    .map(([slug, count]) => ({ product: productOf(slug), count }))
    .filter(({ product, count }) => product !== undefined && Number.isInteger(count) && count > 0 && count <= most);
}

export const countOf = (basket) => basket.reduce((sum, line) => sum + line.count, 0);
export const subtotalOf = (basket) => basket.reduce((sum, line) => sum + line.count * line.product.price, 0);
export const deliveryOf = (basket) => (subtotalOf(basket) >= 4000 || basket.length === 0 ? 0 : 350);

/** The basket with one product's count set, as a `set-cookie` value. */
export function writeBasket(basket, slug, count) {
  const counts = new Map(basket.map((line) => [line.product.slug, line.count]));
  counts.set(slug, Math.max(0, Math.min(most, count)));
  const lines = [...counts].filter(([, n]) => n > 0).map(([name, n]) => `${name}:${n}`);
  return `basket=${lines.join('.')}; Path=/; SameSite=Lax; HttpOnly`;
}
