import { deliveryOf, subtotalOf } from '../basket.mjs';
import { price } from '../catalogue.mjs';
import { html } from '../html.mjs';
import { trail } from '../layout.mjs';

const line = ({ product, count }) =>
  html`<tr><th scope="row"><div class="item"><img src="/pictures/${product.slug}.svg" alt="" width="400" height="400"><a href="/p/${product.slug}">${product.name}</a></div></th>
    <td><form class="count" method="post" action="/cart/set"><input type="hidden" name="product" value="${product.slug}"><label class="unseen" for="count-${product.slug}">Quantity of ${product.name}</label><input id="count-${product.slug}" name="count" type="number" inputmode="numeric" min="0" max="9" value="${count}"><button class="button quiet" type="submit">Update<span class="unseen"> ${product.name}</span></button></form></td>
    <td class="sum">${price(product.price * count)}</td></tr>`;

const summary = ({ faults, basket }) => {
  const delivery = deliveryOf(basket);
  const label = faults.has('country') ? html`<p>Deliver to</p>` : html`<label for="country">Deliver to</label>`;
  return html`<aside class="summary" aria-labelledby="summary-title"><h2 id="summary-title">What it comes to</h2>
    <form method="get" action="/cart" class="country">${label}<select id="country" name="country" autocomplete="country"><option value="GB">United Kingdom</option><option value="IE">Ireland</option><option value="FR">France</option><option value="NL">Netherlands</option></select></form>
    <dl><div><dt>Kites and parts</dt><dd>${price(subtotalOf(basket))}</dd></div><div><dt>Delivery</dt><dd>${delivery === 0 ? 'Free' : price(delivery)}</dd></div><div class="total"><dt>Total, VAT included</dt><dd>${price(subtotalOf(basket) + delivery)}</dd></div></dl>
    <a class="button" href="/checkout">Go to checkout</a><a class="button paypal" href="/checkout/express">Buy now with PayPal</a>
    <p class="faint">No account needed. With you in two working days. <a href="/returns">60 days to return</a>.</p></aside>`;
};

/** The basket. */
export function cart(view) {
  const { faults, basket } = view;
  const lines = html`<div class="split"><table id="basket-lines"><caption class="unseen">What is in your basket</caption><thead><tr><th scope="col">Product</th><th scope="col">Quantity</th><th scope="col" class="sum">Sum</th></tr></thead><tbody>${basket.map(line)}</tbody></table>${summary(view)}</div>`;
  const empty = html`<p>Nothing in it yet. <a href="/c/single-line-kites">Start with a first kite</a>.</p>`;
  return {
    title: 'Your basket',
    description: 'What you are about to buy, and what it comes to with delivery.',
    main: html`<div class="narrow">${trail([['Basket']])}<h1>Your basket</h1>${basket.length === 0 ? empty : lines}</div>`,
    after: faults.has('estimate-script') && html`<script src="/delivery-estimate.js"></script>`,
  };
}
