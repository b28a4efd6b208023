import { readBasket, writeBasket } from './basket.mjs';

/** What a sent form does: where the browser goes next, and the basket's new cookie. */
export function answerForm(request, url, form) {
  const basket = readBasket(request);
  const slug = form.get('product') ?? '';
  const count = Number(form.get('count') ?? 0) || 0;
  const had = basket.find((line) => line.product.slug === slug)?.count ?? 0;
  switch (url.pathname) {
    case '/cart/add':
      return { to: '/cart', cookie: writeBasket(basket, slug, had + count) };
    case '/cart/set':
      return { to: '/cart', cookie: writeBasket(basket, slug, count) };
    case '/contact':
      return { to: '/contact?sent=1' };
    default:
      return { to: '/cart' };
  }
}
