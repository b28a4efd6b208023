import { cards } from '../card.mjs';
import { categories } from '../catalogue.mjs';
import { find } from '../finder.mjs';
import { html } from '../html.mjs';
import { trail } from '../layout.mjs';

const waysOn = () =>
  html`<h2>Where to go from here</h2><ul class="ways"><li>Check the spelling, or use fewer words</li><li>Look through a whole shelf: ${categories.map(
    ({ slug, name }, i) => html`${i > 0 && ', '}<a href="/c/${slug}">${name.toLowerCase()}</a>`,
  )}</li><li>Ask us: <a href="/contact">we answer within two hours</a></li></ul>`;

const nothing = (query, faults) =>
  faults.has('nothing-found')
    ? html`<p>No products.</p>`
    : html`<p role="status">No results for “${query}”.</p>${waysOn()}`;

/** What was found for a query. */
export function results({ faults, query }) {
  const found = find(query, { tolerant: !faults.has('typo'), ranked: !faults.has('ranking') });
  const count = found.results.length;
  const counted =
    !faults.has('result-count') &&
    html`<p role="status">${count} ${count === 1 ? 'result' : 'results'} for “${found.meant ?? query}”</p>`;
  const meant = found.meant && html`<p>Nothing is called “${query}” here, so we looked for “${found.meant}”.</p>`;
  const asked = faults.has('query-kept') ? 'Search results' : `Search results for “${query}”`;
  return {
    title: asked,
    description: 'Kites, windsocks and spares that match what you are looking for.',
    head: faults.has('late-script') && html`<script src="/visits.js?wait=1800"></script>`,
    main: html`<div class="narrow">${trail([['Search results']])}<h1>${asked}</h1>
    ${count === 0 ? nothing(query, faults) : html`${meant}${counted}<ul class="products">${cards(found.results, 'h2')}</ul>`}</div>`,
  };
}
