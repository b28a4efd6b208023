import { html } from '../html.mjs';
import { trail } from '../layout.mjs';

const questions = [
  [
    'orders',
    'Orders and delivery',
    [
      [
        'Where is my order?',
        html`Enter its number on <a href="/track">Track your order</a>: you see the van on its way, and what we know about the hour.`,
      ],
      [
        'What does delivery cost?',
        html`Nothing over £40 in the UK, £3.50 below. <a href="/delivery">All countries and days</a>.`,
      ],
      [
        'Can I change an order?',
        html`Until it leaves, so mostly until 2 pm. <a href="tel:+441632960144">Call 01632 960144</a>.`,
      ],
    ],
  ],
  [
    'returns',
    'Returns and repairs',
    [
      [
        'How do I send something back?',
        html`Print the label from <a href="/returns">Returns</a> and hand the parcel in at any post office. We pay.`,
      ],
      [
        'My kite broke. Can you mend it?',
        html`Almost always. Send a photo by <a href="https://wa.me/441632960144">WhatsApp</a> and we tell you the price before you send it.`,
      ],
    ],
  ],
  [
    'flying',
    'Flying',
    [
      [
        'How much wind do I need?',
        html`Each kite's page says. As a rule: if leaves move, a delta flies; if small trees sway, stay with a vented kite.`,
      ],
      [
        'Where may I fly?',
        html`On most beaches outside the bathing season, below 60 metres, and never within 5 km of an airfield.`,
      ],
    ],
  ],
];

/** Answers to what people ask most. */
export function help({ faults }) {
  const notice = 'Our phones are busy before the holidays: messages are answered fastest.';
  return {
    title: faults.has('help-title') ? 'Larkwind Ltd' : 'Help and answers',
    description: 'Answers about orders, delivery, returns, repairs and flying.',
    main: html`<div class="narrow">${trail([['Help and answers']])}<h1>Help and answers</h1>
    ${faults.has('notice') ? html`<marquee class="notice">${notice}</marquee>` : html`<p class="notice">${notice}</p>`}
    <nav aria-label="On this page"><ul class="topics">${questions.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
    ${questions.map(
      ([id, name, answers]) =>
        html`<section class="answers" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>${answers.map(([question, answer]) => html`<details><summary>${question}</summary><p>${answer}</p></details>`)}</section>`,
    )}
    <p>Not answered? <a href="/contact">Ask us</a>.</p></div>`,
  };
}
