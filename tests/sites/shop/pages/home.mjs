import { cards } from '../card.mjs';
import { categories, productOf, productsIn } from '../catalogue.mjs';
import { html } from '../html.mjs';
import { icon } from '../icons.mjs';

const favourites = ['rainbow-delta-kite', 'kestrel-stunt-kite', 'koi-windsock', 'gannet-power-kite'];

const promises = [
  ['van', 'Free delivery over £40', 'With you in two working days.'],
  ['back', '60 days to change your mind', 'We pay the way back.'],
  ['wind', 'Test-flown in Seamouth', 'Every kite, before it leaves us.'],
];

const hero = (faults) => {
  const late = faults.has('hero-picture');
  const picture = late
    ? html`<img class="scene" src="/pictures/beach.svg?wait=3000" alt="People flying kites over a beach">`
    : html`<img class="scene" src="/pictures/beach.svg" alt="People flying kites over a beach" width="1600" height="640" fetchpriority="high">`;
  return html`<section class="hero" aria-labelledby="welcome">
    ${picture}
    <div class="panel"><h1 id="welcome">Kites that fly first time</h1>
      <p>Strung, trimmed and test-flown on our own beach, then sent to yours.</p>
      <p class="actions"><a class="button" href="/c/single-line-kites">Shop first kites</a><a class="button quiet" href="/guide">Help me choose</a></p></div></section>`;
};

const tiles = () =>
  html`<section class="block" aria-labelledby="by-kind"><h2 id="by-kind">Find your wind</h2><ul class="tiles">${categories.map(
    ({ slug, name, line }) =>
      html`<li class="tile"><img src="/pictures/${productsIn(slug)[0].slug}.svg" alt="" width="400" height="400"><h3><a href="/c/${slug}">${name}</a></h3><p>${line}</p></li>`,
  )}</ul></section>`;

const duo = () =>
  html`<section class="block duo" aria-label="Ideas"><div id="first-kite" class="pane"><h2>A first kite</h2><p>Six kites that small hands can launch, from £12.</p><a href="/c/single-line-kites">See first kites</a></div>
    <div id="gift-card" class="pane sand"><h2>A gift card</h2><p>By email within the minute, good for three years.</p><a href="/gift-cards">Choose a gift card</a></div></section>`;

const story = (faults) =>
  html`<section class="block story" aria-labelledby="our-story"><img src="/pictures/workshop.svg"${!faults.has('story-picture') && html` alt="A workbench by a window, with a kite on the wall"`} width="800" height="560">
    <div><h2 id="our-story">Sewn above the harbour</h2><p>We started in 1998 with one sewing machine and a leaking roof. The roof is mended. Each Larkwind kite is still cut, sewn and flown by the eleven of us, and each can be repaired for as long as we are open.</p>
    <a class="button quiet" href="${faults.has('guide-link') ? '#' : '/about'}">Visit the workshop</a></div></section>`;

const club = () =>
  html`<section class="block club" aria-labelledby="club"><div><h2 id="club">Sunday flying club</h2><p>Meet us at the slipway at ten on any dry Sunday. Bring gloves, borrow a kite, stay for tea.</p></div>
    <a class="button" href="/club">See the dates</a></section>`;

const said = [
  ['Up on the first throw, and it stayed there until the sandwiches were gone.', 'Rainbow Delta Kite, bought in June'],
  ['Snapped a rod on a Friday, flying again by Monday. Nobody else does that.', 'Kestrel Stunt Kite, bought in August'],
  [
    'They rang me to say that the Swift would suit my daughter better. It did.',
    'Swift Beginner Stunt Kite, bought in May',
  ],
];

const reviews = () =>
  html`<section class="block" aria-labelledby="said"><h2 id="said">What customers say</h2><ul class="said">${said.map(
    ([text, by]) => html`<li><blockquote><p>${text}</p></blockquote><p class="faint">${by}</p></li>`,
  )}</ul></section>`;

/** The home page. */
export function home({ faults }) {
  const loved = favourites.map(productOf);
  return {
    title: 'Larkwind: kites that fly first time',
    description:
      'Kites, windsocks and spares, sewn and test-flown in Seamouth. Free delivery over £40 and 60 days to return.',
    main: html`${hero(faults)}
    <ul class="promises">${promises.map(([name, title, text]) => html`<li>${icon(name)}<p><strong>${title}</strong> ${text}</p></li>`)}</ul>
    ${tiles()}
    <section class="block" aria-labelledby="loved"><h2 id="loved">Most loved this month</h2><ul class="products">${cards(loved)}</ul></section>
    ${duo()}${story(faults)}${reviews()}${club()}
    ${faults.has('sea-sound') && html`<audio src="/sounds/sea.wav" autoplay loop></audio>`}`,
    data: {
      '@context': 'https://schema.org',
      '@type': 'OnlineStore',
      name: 'Larkwind',
      url: 'https://larkwind.example/',
      ...(faults.has('footer-contact') ? {} : { telephone: '+44 1632 960144' }),
      email: 'hello@larkwind.example',
    },
  };
}
