import { html } from '../html.mjs';
import { icon } from '../icons.mjs';
import { trail } from '../layout.mjs';

const nameField = (faults) =>
  faults.has('name-label')
    ? html`<div class="field"><input id="name" name="name" type="text" autocomplete="name" placeholder="Your name" required></div>`
    : html`<div class="field"><label for="name">Your name</label><input id="name" name="name" type="text" autocomplete="name" required></div>`;

const form = (faults) =>
  html`<p class="faint">We need all of it but the phone number.</p><form class="letter" method="post" action="/contact">${nameField(faults)}
    <div class="field"><label for="email">Email address</label><input id="email" name="email" type="email" autocomplete="${faults.has('email-filling') ? 'off' : 'email'}" required></div>
    <div class="field"><label for="phone">Phone number (optional)</label><input id="phone" name="phone" type="${faults.has('phone-keys') ? 'text' : 'tel'}" autocomplete="tel"></div>
    <div class="field"><label for="message">What is it about?</label><textarea id="message" name="message" rows="6" required></textarea></div>
    <button class="button" type="submit">Send message</button></form>`;

const ways = () =>
  html`<ul class="channels"><li><a href="tel:+441632960144">${icon('phone')}<span><strong>01632 960144</strong> Call us, nobody waits longer than two minutes</span></a></li>
    <li><a href="https://wa.me/441632960144">${icon('chat')}<span><strong>WhatsApp</strong> Send a photo of what broke</span></a></li>
    <li><a href="mailto:hello@larkwind.example">${icon('mail')}<span><strong>hello@larkwind.example</strong> Answered within two hours</span></a></li></ul>`;

const visit = (faults) =>
  html`<section class="visit" aria-labelledby="visit-title"><h2 id="visit-title">Visit the shop</h2><img src="/pictures/${faults.has('map-picture') ? 'harbour-map' : 'harbour'}.svg" alt="Map: the shop stands by the pier, between Harbour Row and the water" width="800" height="420">
    <p>3 Harbour Row, Seamouth SX1 4LK. Monday to Saturday, 9 am to 6 pm. Bring your broken kite: most are mended while you have tea.</p></section>`;

/** How to reach the shop. */
export function contact({ faults, sent }) {
  return {
    title: 'Contact and visit',
    description: 'Call, write or visit Larkwind in Seamouth. We answer messages within two hours.',
    main: html`<div class="narrow">${trail([['Contact and visit']])}<h1>Contact and visit</h1>${sent && html`<p class="done" role="status">Thank you. Your message is with us, and we answer within two hours.</p>`}
    ${ways()}<div class="split"><section aria-labelledby="write"><h2 id="write">Write to us</h2>${form(faults)}</section>${visit(faults)}</div>
    <p class="faint">Something went wrong with an order? See <a href="/complaints">how we settle complaints</a>.</p></div>`,
  };
}
