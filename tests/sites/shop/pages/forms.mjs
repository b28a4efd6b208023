import { subtotalOf } from '../basket.mjs';
import { categories, price } from '../catalogue.mjs';
import { html } from '../html.mjs';
import { trail } from '../layout.mjs';

const field = (id, label, attributes) =>
  html`<div class="field"><label for="${id}">${label}</label><input id="${id}" name="${id}" ${attributes} required></div>`;

/** Where an order is. */
export function track({ order }) {
  const state =
    order &&
    html`<p class="done" role="status">Order ${order} left Seamouth this morning. It is with you tomorrow between 9 am and noon.</p>`;
  return {
    title: 'Track your order',
    description: 'See where your Larkwind order is and when it arrives.',
    main: html`<div class="narrow">${trail([['Track your order']])}<h1>Track your order</h1><p class="lead">The number is in the email that we sent you, it starts with LW.</p>${state}
      <form class="letter" method="get" action="/track">${field('order', 'Order number', html`type="text" autocomplete="off" placeholder="LW-20418"`)}<button class="button" type="submit">Find my order</button></form></div>`,
  };
}

/** The way to pay: one page, no account. */
export function checkout({ basket }) {
  return {
    title: 'Checkout',
    description: 'Your address, then payment. No account needed.',
    main: html`<div class="narrow">${trail([['Basket', '/cart'], ['Checkout']])}<h1>Checkout</h1><p class="lead">Step 1 of 2: where it goes. You pay ${price(subtotalOf(basket))} on the next page, no account needed.</p>
      <form class="letter" method="post" action="/checkout">
      ${field('email', 'Email address', html`type="email" autocomplete="email"`)}${field('name', 'Full name', html`type="text" autocomplete="name"`)}
      ${field('street', 'Street and number', html`type="text" autocomplete="street-address"`)}${field('town', 'Town', html`type="text" autocomplete="address-level2"`)}${field('postcode', 'Postcode', html`type="text" autocomplete="postal-code" autocapitalize="characters"`)}
      <button class="button" type="submit">Go to payment</button></form></div>`,
  };
}

/** What was asked for is not here. */
export function missing() {
  return {
    title: 'This page has flown off',
    description: 'The page is not here. Search, or start from one of these.',
    main: html`<div class="narrow"><h1>This page has flown off</h1><p class="lead">We can’t find it. Search above, or start from here:</p><ul class="ways"><li><a href="/">Home</a></li>${categories.map(
      ({ slug, name }) => html`<li><a href="/c/${slug}">${name}</a></li>`,
    )}<li><a href="/help">Help and answers</a></li><li><a href="/contact">Contact</a></li></ul></div>`,
  };
}
