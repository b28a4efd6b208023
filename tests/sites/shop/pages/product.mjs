import { cards, priceOf, stars } from '../card.mjs';
import { categoryOf, price, productOf, productsIn } from '../catalogue.mjs';
import { html } from '../html.mjs';
import { icon } from '../icons.mjs';
import { trail } from '../layout.mjs';

const slow = 'kestrel-stunt-kite';

const gallery = (product, late) =>
  html`<div class="gallery"><img src="/pictures/${product.slug}.svg${late ? '?wait=3000' : ''}" alt="${product.name} in the air" width="800" height="800" fetchpriority="high">
    <ul><li><img src="/pictures/${product.slug}-view-2.svg" alt="${product.name} high over a meadow" width="400" height="400"></li><li><img src="/pictures/${product.slug}-view-3.svg" alt="${product.name}, the seams close by" width="400" height="400"></li></ul></div>`;

const buy = (product, faults) =>
  html`<form class="buy" method="post" action="/cart/add"><input type="hidden" name="product" value="${product.slug}">
      <div class="amount"><label for="quantity">Quantity</label><input id="quantity" name="count" type="number" inputmode="numeric" min="1" max="9" value="1"${faults.has('quantity-order') && html` tabindex="3"`}></div>
      <button class="button" type="submit">Add to basket</button></form>
    <ul class="ticks"><li>${icon('check')}In stock. Order by 2 pm and it leaves today</li><li>${icon('van')}${product.price >= 4000 ? 'Free delivery' : 'Delivery £3.50'}, with you in two working days</li>
      <li>${icon('back')}<span><a href="/returns">60 days to return it</a>, we pay the way back</span></li></ul>`;

const sizes = (faults) =>
  html`<div class="sizes"><button id="size-button" type="button" aria-expanded="${faults.has('size-button') ? 'closed' : 'false'}" aria-controls="size-list">Size, weight and what is in the bag</button>
    <div id="size-list" hidden><ul><li>Wing tip to wing tip: 164 cm</li><li>Weight: 210 g</li><li>In the bag: kite, two lines of 25 m on a winder, straps, a card with your first five moves</li></ul></div></div>`;

const goesWith = (faults) => {
  const other = productOf('flying-line-set');
  const button = html`<button class="button quiet" type="submit">Add</button>`;
  const name = html`<span class="what"><strong>${other.name}</strong> <span>${other.blurb} ${price(other.price)}</span></span>`;
  const picture = html`<img src="/pictures/${other.slug}.svg" alt="" width="400" height="400">`;
  const inside = faults.has('goes-with')
    ? html`<a class="row" href="/p/${other.slug}">${picture}${name}${button}</a>`
    : html`<a class="row" href="/p/${other.slug}">${picture}${name}</a>${button}`;
  return html`<section id="goes-with" aria-labelledby="goes-with-title"><h2 id="goes-with-title">Goes well with</h2><form method="post" action="/cart/add"><input type="hidden" name="product" value="${other.slug}"><input type="hidden" name="count" value="1">${inside}</form></section>`;
};

const opinions = [
  [
    5,
    'Straight out of the bag',
    'Up in ten miles an hour, and it tracks like a train. My wrists asked for a break before I did.',
    '14 October 2026',
  ],
  [
    5,
    'Survived my learning',
    'Nosed into wet sand forty times. Not a rod, not a seam. The spare ferrule is a kind thought.',
    '2 September 2026',
  ],
  [
    3,
    'Good kite, small straps',
    'Flies as they say. The wrist straps are tight over winter gloves; they sent me bigger ones.',
    '21 August 2026',
  ],
];

const reviews = (product) =>
  html`<section class="block" id="reviews" aria-labelledby="reviews-title"><h2 id="reviews-title">Reviews from buyers</h2>${stars(product)}<ul class="said">${opinions.map(
    ([rating, title, text, date]) =>
      html`<li><h3>${title}</h3><p class="faint">${rating} of 5, verified buyer, ${date}</p><p>${text}</p></li>`,
  )}</ul></section>`;

const dataOf = (product) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: product.name,
  description: product.blurb,
  aggregateRating: { '@type': 'AggregateRating', ratingValue: product.rating, reviewCount: product.reviews },
  offers: {
    '@type': 'Offer',
    price: (product.price / 100).toFixed(2),
    priceCurrency: 'GBP',
    availability: 'https://schema.org/InStock',
    hasMerchantReturnPolicy: { '@type': 'MerchantReturnPolicy', merchantReturnDays: 60, applicableCountry: 'GB' },
  },
});

/** One product. */
export function productPage({ faults, product }) {
  const category = categoryOf(product.category);
  const others = productsIn(product.category)
    .filter((other) => other !== product)
    .slice(0, 4);
  return {
    title: product.name,
    description: `${product.name}, ${price(product.price)}. ${product.blurb}`,
    main: html`<div class="narrow">${trail([[category.name, `/c/${category.slug}`], [product.name]])}
    <div class="product-page">${gallery(product, faults.has('main-picture') && product.slug === slow)}
      <div class="details"><h1>${product.name}</h1>${stars(product)}${priceOf(product)}<p class="lead">${product.blurb}</p>
        <dl class="specs"><div><dt>Wind</dt><dd>${product.wind}</dd></div><div><dt>Level</dt><dd>${product.level}</dd></div></dl>
        ${buy(product, faults)}${sizes(faults)}${goesWith(faults)}</div></div>
    ${reviews(product)}
    <section class="block" aria-labelledby="more"><h2 id="more">More ${category.name.toLowerCase()}</h2><ul class="products">${cards(others)}</ul></section></div>`,
    data: dataOf(product),
  };
}
