import { gradeOf } from '../../../src/model/curve';
import type { ScoreInput } from '../../../src/score';
import { page, problem } from './shapes';

/** A page in words, with what a UX lead would give it and why; the findings are the words as checks would report them. */
export interface DescribedPage {
  readonly what: string;
  readonly why: string;
  readonly score: number;
  readonly page: ScoreInput;
}

/** ms, ms, ms, ms and the unitless shift. */
function vitals(lcp: number, fcp: number, ttfb: number, inp: number, cls: number): Readonly<Record<string, number>> {
  return {
    'perf-lcp': gradeOf(lcp, 2500, 4000),
    'perf-fcp': gradeOf(fcp, 1800, 3000),
    'perf-ttfb': gradeOf(ttfb, 800, 1800),
    'perf-inp': gradeOf(inp, 200, 500),
    'perf-cls': gradeOf(cls, 0.1, 0.25),
  };
}

const fast = vitals(1200, 900, 200, 90, 0.01);
const middling = vitals(3400, 2300, 900, 260, 0.14);
const slow = vitals(6000, 3500, 1600, 600, 0.4);

export const describedPages: readonly DescribedPage[] = [
  {
    what: 'a well made brochure site: links in the footer a bit small, one heading level skipped',
    why: 'Nothing a visitor would notice; a reviewer finds two things to tidy up.',
    score: 95,
    page: page({
      profile: 'brochure',
      grades: fast,
      findings: [...problem('target-comfort', 'minor', 6), ...problem('axe-structure', 'moderate')],
    }),
  },
  {
    what: 'fast documentation with pale grey notes on every page, a search field without a label, no breadcrumb',
    why: 'Good to use for most; who sees less well loses forty passages a page.',
    score: 87,
    page: page({
      profile: 'content',
      grades: fast,
      findings: [
        ...problem('axe-contrast', 'serious', 40),
        ...problem('search-label', 'minor'),
        ...problem('nav-breadcrumb', 'minor'),
      ],
    }),
  },
  {
    what: 'a good shop without any search',
    why: 'Half of the visitors want to search first; they have only the menu. The rest is right.',
    score: 85,
    page: page({ findings: problem('search-present', 'serious') }),
  },
  {
    what: 'a good shop that is painfully slow: 6 s to the main picture, late answers, a jumping layout',
    why: 'Everything is right once it is there. Speed is a sixth of the checklist, and little of it is left.',
    score: 88,
    page: page({ grades: slow }),
  },
  {
    what: 'an ageing shop: small navigation links, pictures without text, pale text, a search behind an icon, an account before the checkout, gaps in care',
    why: 'It sells, and every step asks for more patience than it should. A project for a quarter.',
    score: 55,
    page: page({
      grades: { ...middling, 'contact-channels': 0.5 },
      findings: [
        ...problem('target-size-min', 'serious', 12),
        ...problem('target-size-min', 'moderate', 30, { cluster: 'footer' }),
        ...problem('link-dead-href', 'moderate', 3, { certainty: 'review' }),
        ...problem('search-visible', 'serious'),
        ...problem('search-label', 'serious'),
        ...problem('axe-text-alternatives', 'critical', 25),
        ...problem('axe-contrast', 'serious', 60),
        ...problem('axe-structure', 'moderate', 8),
        ...problem('mobile-text-size', 'moderate'),
        ...problem('nav-title-h1', 'moderate', 1, { certainty: 'review' }),
        ...problem('form-visible-label', 'serious', 3),
        ...problem('form-autocomplete', 'moderate', 5, { certainty: 'review' }),
        ...problem('checkout-guest', 'serious'),
        ...problem('order-tracking', 'moderate'),
        ...problem('help-self-service', 'minor'),
        ...problem('contact-expectations', 'minor'),
        ...problem('policy-returns', 'moderate'),
        ...problem('trust-identity', 'moderate'),
        ...problem('sticky-cover', 'moderate'),
      ],
    }),
  },
  {
    what: 'a neglected company site: no phone layout, tiny text, unnamed controls, a contact form sent in the clear',
    why: 'On a phone it can hardly be used, and nobody should send the form. Start again.',
    score: 20,
    page: page({
      profile: 'service',
      grades: { ...slow, 'contact-channels': 0.5 },
      findings: [
        ...problem('target-size-min', 'serious', 60),
        ...problem('target-mistap-risk', 'serious', 20),
        ...problem('link-dead-href', 'moderate', 5),
        ...problem('search-present', 'serious'),
        ...problem('axe-text-alternatives', 'critical', 40),
        ...problem('axe-contrast', 'serious', 30),
        ...problem('axe-names', 'serious', 10),
        ...problem('axe-forms', 'critical', 6),
        ...problem('axe-language', 'serious'),
        ...problem('reliability-resources', 'serious', 3),
        ...problem('mobile-viewport', 'serious'),
        ...problem('mobile-text-size', 'moderate'),
        ...problem('nav-title-h1', 'moderate'),
        ...problem('form-visible-label', 'moderate', 6),
        ...problem('form-autocomplete', 'moderate', 6, { certainty: 'review' }),
        ...problem('help-self-service', 'minor'),
        ...problem('trust-https', 'critical', 1, { message: 'form-in-clear' }),
        ...problem('trust-policies', 'moderate'),
      ],
    }),
  },
  {
    what: 'a news page under a consent wall without a way to refuse, with a film that starts loud, and text that jumps',
    why: 'The article is fine; the reader has to fight for it.',
    score: 67,
    page: page({
      profile: 'content',
      grades: vitals(3800, 2400, 500, 350, 0.45),
      findings: [
        ...problem('interstitial', 'serious'),
        ...problem('consent-parity', 'moderate'),
        ...problem('autoplay', 'serious'),
        ...problem('sticky-cover', 'serious'),
        ...problem('target-size-min', 'serious', 15),
        ...problem('link-text-generic', 'minor', 12),
        ...problem('axe-contrast', 'serious', 12),
        ...problem('axe-names', 'serious', 3),
      ],
    }),
  },
  {
    what: 'a handsome software site whose buttons are not buttons and whose icons have no names',
    why: 'It impresses by mouse; by keyboard or by ear half of it is not there.',
    score: 80,
    page: page({
      profile: 'saas',
      grades: vitals(2300, 1500, 300, 150, 0.05),
      findings: [
        ...problem('not-a-control', 'serious', 6),
        ...problem('axe-names', 'critical', 8),
        ...problem('axe-contrast', 'serious', 12, { certainty: 'review' }),
        ...problem('link-dead-href', 'moderate', 3, { certainty: 'review' }),
        ...problem('reduced-motion', 'moderate', 1, { certainty: 'review' }),
        ...problem('target-comfort', 'minor', 9),
      ],
    }),
  },
  {
    what: 'a public office built to the standard: two small things, a slow server, a phone number with hours',
    why: 'As good as it gets without being fast.',
    score: 96,
    page: page({
      profile: 'service',
      grades: vitals(2500, 1800, 1500, 120, 0.02),
      findings: [...problem('target-comfort', 'minor', 3), ...problem('link-text-generic', 'minor', 2)],
    }),
  },
  {
    what: 'a good site in which the keyboard is trapped in a dialog',
    why: 'Who comes without a mouse ends there. That is one fault, and it stops people.',
    score: 55,
    page: page({ grades: fast, findings: problem('focus-order', 'critical', 1, { message: 'trap' }) }),
  },
  {
    what: 'eight serious things that may or may not be faults, one in nearly every group',
    why: 'Somewhere between spotless and poor: the middle, until somebody has looked.',
    score: 87,
    page: page({
      findings: [
        'target-covered-dead',
        'search-visible',
        'axe-contrast',
        'reliability-resources',
        'nav-title-h1',
        'checkout-guest',
        'trust-identity',
        'prechecked-optin',
      ].flatMap((check) => problem(check, 'serious', 1, { certainty: 'review' })),
    }),
  },
];
