/** What SC 2.5.8 says of an element where a corpus says otherwise, and why. */
export interface Ruling {
  readonly page: string;
  readonly selectors: readonly string[];
  readonly truth: 'fail' | 'pass' | 'out-of-scope';
  readonly why: string;
}

const button = (at: number) => `xpath=/html[1]/body[1]/button[${at}]`;
const gathered = (name: string) => `[data-gathered-target="${name}"]`;

export const rulings: readonly Ruling[] = [
  {
    page: 'target-size.html',
    selectors: ['#fail1', '#fail7', '#fail5', '#fail6'],
    truth: 'pass',
    why: 'a button or checkbox as the browser draws it: "user agent control"',
  },
  {
    page: 'target-size.html',
    selectors: ['#incomplete1', '#incomplete2', '#incomplete3', '#incomplete4'],
    truth: 'fail',
    why: 'tabindex="-1" takes a link out of the tab order; a pointer hits it all the same',
  },
  {
    page: 'target-size.html',
    selectors: ['#incomplete5', '#incomplete6', '#incomplete7', '#incomplete8'],
    truth: 'pass',
    why: 'the link holds an image of 50 by 33 px, which takes taps as a part of it',
  },
  {
    page: 'target-size.html',
    selectors: ['#pass4'],
    truth: 'pass',
    why: 'the button inside has nothing of its own to do, so both "perform the same action", and overlap counts as theirs',
  },
  {
    page: 'seo-tap-targets.html',
    selectors: [
      'child-client-rect-overlapping-other-target',
      'tap-target-overlapped-by-other-targets-position-absolute-child-rect',
      'too-small-failing-tap-target',
      'zero-width-tap-target-with-overflowing-child-content',
    ].map(gathered),
    truth: 'out-of-scope',
    why: 'an <a> without href is no target, and a finger of 48 px is not the standard',
  },
  {
    page: 'block_overlaid_visible_zindex.html',
    selectors: ['xpath=/html[1]/body[1]/div[1]'],
    truth: 'fail',
    why: '20 px on top of another target: its circle meets that one',
  },
  {
    page: 'element_target.html',
    selectors: [button(3), button(5)],
    truth: 'fail',
    why: 'another target lies on it, and what is left holds no square of 24 px',
  },
  {
    page: 'link_in_text.html',
    selectors: [2, 3].map((at) => `xpath=/html[1]/body[1]/main[1]/div[2]/div[2]/div[${at}]/a[1]`),
    truth: 'fail',
    why: 'alone in its line, with the next link 18 px below: no text that is no target constrains it, and a link is no control that the browser renders by itself',
  },
  {
    page: 'link_inline_with_block.html',
    selectors: [5, 7].flatMap((at) => [1, 2].map((link) => `xpath=/html[1]/body[1]/div[${at}]/a[${link}]`)),
    truth: 'fail',
    why: 'two links of one letter side by side: a full stop is no text by the definition ("expressing something in human language"), so there is no sentence (w3c/wcag#4540)',
  },
  {
    page: 'button_examples.html',
    selectors: [button(4), button(5)],
    truth: 'pass',
    why: 'a button as the browser draws it: "user agent control"',
  },
];

/** What a corpus expects, as a verdict on SC 2.5.8; undefined where it leaves the question open. */
export function expectedBy(answer: string): 'fail' | 'pass' | undefined {
  if (/^fail/i.test(answer)) return 'fail';
  return /^pass/i.test(answer) ? 'pass' : undefined;
}

export function rulingOn(page: string, selector: string): Ruling | undefined {
  return rulings.find((ruling) => ruling.page === page && ruling.selectors.includes(selector));
}
