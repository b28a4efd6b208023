import { categories } from './catalogue.mjs';
import { html, raw, toText } from './html.mjs';
import { icon } from './icons.mjs';

const shop = 'Larkwind kites';

const search = ({ faults, page, query }) => {
  const on = (name, id) => page === name && faults.has(id);
  const label = !on('product', 'search-name') && html`<label class="unseen" for="q">Search kites and spares</label>`;
  const type = on('contact', 'search-keys') ? html`type="text"` : html`type="search" enterkeyhint="search"`;
  const kept = page === 'results' && !faults.has('query-kept') ? query : '';
  const placeholder = !on('product', 'search-name') && html`placeholder="Search kites and spares"`;
  const hidden = on('category', 'search-toggle') && html`hidden`;
  return html`<form id="site-search" class="search" role="search" action="/search" method="get" ${hidden}>
        ${label}<input id="q" name="q" ${type} ${placeholder} value="${kept}">
        ${!on('results', 'search-send') && html`<button type="submit">${icon('search')}<span>Search</span></button>`}
        <div class="suggestions"></div>
      </form>`;
};

const searchPlace = (view) => {
  const on = (name, id) => view.page === name && view.faults.has(id);
  if (on('cart', 'search-missing')) return '';
  const toggle =
    on('category', 'search-toggle') &&
    html`<button id="search-toggle" class="tool" type="button" aria-label="Search" aria-expanded="false" aria-controls="site-search">${icon('search')}</button>`;
  return html`${toggle}${search(view)}`;
};

const header = (view) => {
  const { faults, page, path, count } = view;
  const on = (name, id) => page === name && faults.has(id);
  const menuName = !on('home', 'menu-button') && html`aria-label="Menu"`;
  const links = categories.map(({ slug, short }) => {
    const here = path === `/c/${slug}` ? html` aria-current="page"` : '';
    return html`<li><a href="/c/${slug}"${here}>${short}</a></li>`;
  });
  return html`<a class="skip" href="#main">Skip to the content</a>
  <div class="strip" role="region" aria-label="Delivery offer"><p>Free UK delivery over £40</p><a href="/delivery">Delivery days</a><button type="button" aria-label="Hide this message">${icon('close')}</button></div>
  <header class="top">
    <div class="bar">
      <button id="menu-button" class="tool" type="button" ${menuName} aria-expanded="false" aria-controls="menu">${icon('menu')}</button>
      <a class="brand" href="/" aria-label="Larkwind, home">${icon('mark')}<span>Larkwind</span></a>
      ${searchPlace(view)}
      <ul class="tools">
        ${!on('results', 'help-links') && html`<li class="wide"><a href="/help">${icon('help')}<span>Help</span></a></li>`}
        ${!on('category', 'tracking-link') && html`<li class="wide"><a href="/track">${icon('van')}<span>Track order</span></a></li>`}
        <li><a href="/cart">${icon('basket')}<span>Basket</span> <b>${count}</b><span class="unseen"> items</span></a></li>
      </ul>
    </div>
    <nav id="menu" aria-label="Shop"><ul>${links}<li><a href="/guide"${path === '/guide' && html` aria-current="page"`}>Buying guide</a></li></ul></nav>
  </header>`;
};

const list = (name, links) =>
  html`<nav aria-label="${name}"><h2>${name}</h2><ul>${links.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}</ul></nav>`;

const talk = (view) => {
  const alone = view.page === 'home' && view.faults.has('footer-contact');
  const ways = html`<li><a href="tel:+441632960144">${icon('phone')}01632 960144</a></li>
        <li><a href="https://wa.me/441632960144">${icon('chat')}WhatsApp</a></li>
        <li><a href="https://www.instagram.com/larkwind.example">${icon('camera')}Instagram</a></li>`;
  return html`<section class="talk" aria-label="Talk to us"><h2>Talk to us</h2>
      <ul>${!alone && ways}<li><a href="mailto:hello@larkwind.example">${icon('mail')}hello@larkwind.example</a></li></ul>
      ${!alone && html`<p>Monday to Saturday, 9 am to 6 pm. We answer messages within two hours.</p>`}</section>`;
};

const footer = (view) => {
  const on = (name, id) => view.page === name && view.faults.has(id);
  const helps = [
    !on('results', 'help-links') && ['/help', 'Help and answers'],
    !on('category', 'tracking-link') && ['/track', 'Track your order'],
    ['/delivery', 'Delivery'],
    !on('category', 'returns-link') && ['/returns', 'Returns and refunds'],
    ['/complaints', 'Complaints and feedback'],
  ];
  const about = [
    ['/about', 'About Larkwind'],
    !(view.page === 'home' && view.faults.has('footer-contact')) && ['/contact', 'Contact and visit'],
    ['/accessibility', 'Accessibility'],
    !on('product', 'privacy-link') && ['/privacy', 'Privacy'],
    ['/terms', 'Terms of sale'],
  ];
  return html`<footer class="foot"><div class="columns">
      ${list(
        'Kites',
        categories.map(({ slug, name }) => [`/c/${slug}`, name]),
      )}
      ${list('Your order', helps.filter(Boolean))}
      ${list('The shop', about.filter(Boolean))}
      ${talk(view)}
    </div>
    <p class="small">Larkwind Ltd, 3 Harbour Row, Seamouth SX1 4LK. Registered in England, company number 00960144. VAT number GB 000 9601 44.</p></footer>`;
};

const viewport = ({ faults, page }) => {
  if (page === 'contact' && faults.has('pinch')) return 'width=device-width, initial-scale=1, user-scalable=no';
  if (page === 'help' && faults.has('zoom-limit')) return 'width=device-width, initial-scale=1, maximum-scale=3';
  return 'width=device-width, initial-scale=1';
};

/** Where the page stands, from the home page down; the last one is the page itself. */
export const trail = (steps) =>
  html`<nav class="trail" aria-label="Where you are"><ol><li><a href="/">Home</a></li>${steps.map(([text, href]) =>
    href === undefined
      ? html`<li><span aria-current="page">${text}</span></li>`
      : html`<li><a href="${href}">${text}</a></li>`,
  )}</ol></nav>`;

/**
 * A whole page.
 * @param view what is known of the request: `page` (its kind), `path`, `faults`, `count` (of the basket), `query`
 * @param content `title`, `description`, `main`; and `head`, `after` for scripts and the like
 */
export function layout(view, { title, description, main, head, after, data }) {
  const lang = view.page === 'category' && view.faults.has('page-language') ? '' : html` lang="en-GB"`;
  const facts =
    data && html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
  return toText(html`<!doctype html>
<html${lang}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="${viewport(view)}">
  <title>${title.includes('Larkwind') ? title : `${title} | ${shop}`}</title>
  <meta name="description" content="${description}">
  <link rel="icon" href="/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/shop.css">
  ${head}
  <script src="/shop.js" defer></script>
  ${facts}
</head>
<body class="${view.page.replaceAll(/[^a-z-]/g, '-')}">
  ${header(view)}
  <main id="main" tabindex="-1">${main}</main>
  ${footer(view)}
  ${after}
</body>
</html>
`);
}
