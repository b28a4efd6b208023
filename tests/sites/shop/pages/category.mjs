import { card, cards } from '../card.mjs';
import { productsIn } from '../catalogue.mjs';
import { html } from '../html.mjs';
import { trail } from '../layout.mjs';

const orders = { popular: 'Most loved', cheapest: 'Price, low to high', dearest: 'Price, high to low' };

const sorted = (products, order) => {
  if (order === 'cheapest') return products.toSorted((a, b) => a.price - b.price);
  if (order === 'dearest') return products.toSorted((a, b) => b.price - a.price);
  return products.toSorted((a, b) => b.reviews - a.reviews);
};

const advice = (category) =>
  html`<section class="block advice" id="buying-advice" aria-labelledby="advice-title"><h2 id="advice-title">Which one suits me?</h2>
    <p>Look at the wind first. Eight miles an hour moves leaves and small twigs; at eighteen, small trees sway. If your beach is gusty, pick a kite with a wide range and a tail.</p>
    <p>Then look at the level. Everything marked First kite or Beginner flies within ten minutes of opening the bag; Improver takes an afternoon. For ${category.short.toLowerCase()} questions, <a href="/contact">ask us</a>: we fly all of them.</p></section>`;

const firstOrder = () =>
  html`<aside id="first-order" aria-labelledby="first-order-title"><h2 id="first-order-title">10% off your first order</h2><p>Join the letter and we send you a code straight away. One letter a month, no more.</p><p class="actions"><a class="button" href="/letter">Join the letter</a></p></aside>`;

/** A category: its products in the order asked for. */
export function categoryPage({ faults, category, order }) {
  const products = sorted(productsIn(category.slug), order);
  const grid = faults.has('product-list')
    ? html`${products.map((product) => html`<div class="item">${card(product, 'h2')}</div>`)}`
    : cards(products, 'h2');
  return {
    title: category.name,
    description: `${category.name} from Larkwind. ${category.intro}`,
    main: html`<div class="narrow">${trail([[category.name]])}
    <header class="intro"><h1>${category.name}</h1><p>${category.intro}</p><p><a class="jump" href="#${faults.has('advice-link') ? 'advice' : 'buying-advice'}">Which one suits me?</a></p></header>
    <form class="sort" method="get" action="/c/${category.slug}"><p>${products.length} products</p><div><label for="order">Sort by</label><select id="order" name="order">${Object.entries(
      orders,
    ).map(
      ([value, text]) => html`<option value="${value}"${value === order && html` selected`}>${text}</option>`,
    )}</select><button class="button quiet" type="submit">Sort</button></div></form>
    <ul class="products three" id="products">${grid}</ul>
    ${advice(category)}</div>${faults.has('first-order') && category.slug === 'stunt-kites' && firstOrder()}`,
  };
}
