import { price } from './catalogue.mjs';
import { html } from './html.mjs';
import { icon } from './icons.mjs';

/** How a product is rated, in words and in stars. */
export const stars = ({ rating, reviews }) =>
  html`<p class="stars"><span class="bar" aria-hidden="true"><span style="width:${Math.round(rating * 20)}%"></span></span>${rating.toFixed(1)} <span class="faint">(${reviews} reviews)</span></p>`;

export const priceOf = (product) =>
  html`<div class="price"><strong>${price(product.price)}</strong>${product.was && html` <s><span class="unseen">Was </span>${price(product.was)}</s>`}</div>`;

/** A product in a list. The link of its name is stretched over the whole card. */
export const card = (product, level = 'h3') => {
  const name = html`<a href="/p/${product.slug}">${product.name}</a>`;
  return html`<div class="card"><img src="/pictures/${product.slug}.svg" alt="" width="400" height="400">
      <div class="facts">${level === 'h2' ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}
        <p class="faint">${product.level}, ${product.wind.toLowerCase()}</p>${stars(product)}${priceOf(product)}
        <p class="stock">${icon('check')}In stock</p></div></div>`;
};

export const cards = (products, level) => html`${products.map((product) => html`<li>${card(product, level)}</li>`)}`;
