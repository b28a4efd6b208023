import type { GroupId, ItemId, ProfileId } from '../model/ids';

/** A place in an item that one check fills. */
export interface Slot {
  /** The check, and what may stand in for it where it was not measured. */
  readonly checks: readonly [string, ...string[]];
  /** Share of its item, relative to the item's other slots. */
  readonly weight: number;
  /** Its checks carry a measure from 0 to 1 that the group's value is multiplied by. */
  readonly graded: boolean;
  /** Only these profiles expect it; absent for all. */
  readonly profiles?: readonly ProfileId[];
}

export interface Item {
  readonly id: ItemId;
  readonly group: GroupId;
  /** What is right when the item passes. */
  readonly title: string;
  /** What it weighs of 100 in a shop; a profile may say otherwise. */
  readonly weight: number;
  readonly slots: readonly Slot[];
}

/** A check may be written as its id alone: weight 1, not graded. */
type SlotInput = string | (Partial<Omit<Slot, 'checks'>> & { readonly check: string; readonly orElse?: string });

function item(id: ItemId, group: GroupId, weight: number, title: string, slots: readonly SlotInput[]): Item {
  return { id, group, weight, title, slots: slots.map(slotOf) };
}

function slotOf(input: SlotInput): Slot {
  if (typeof input === 'string') return { checks: [input], weight: 1, graded: false };
  const { check, orElse, weight = 1, graded = false, profiles } = input;
  return {
    checks: orElse === undefined ? [check] : [check, orElse],
    weight,
    graded,
    ...(profiles === undefined ? {} : { profiles }),
  };
}

const double = (check: string): SlotInput => ({ check, weight: 2 });
const graded = (check: string, weight = 1, orElse?: string): SlotInput => ({
  check,
  weight,
  graded: true,
  ...(orElse === undefined ? {} : { orElse }),
});

/** The checklist: what is asked of a page, and which checks answer. A check feeds one item only. */
export const items: readonly Item[] = [
  item('tap-right-place', 'touch', 6, 'Taps go where they aim', [
    'target-mistap-risk',
    'target-covered-other',
    'card-split-destinations',
    'shift-before-tap',
    'target-nested',
    'link-redirects-elsewhere',
    'link-promise',
    'same-name-different-target',
  ]),
  item('tap-comfort', 'touch', 5, 'Targets are easy to hit', [
    double('target-size-min'),
    'target-comfort',
    'target-clipped',
    'hover-only',
  ]),
  item('links-work', 'touch', 4, 'Links and buttons do something', [
    'target-covered-dead',
    'link-dead-href',
    'link-broken-anchor',
    'link-broken-http',
    'dead-click',
    'rage-click',
    'looks-clickable-inert',
    'new-window-unannounced',
  ]),

  item('search-findable', 'search', 4, 'Search is in sight', ['search-present', 'search-visible', 'search-landmark']),
  item('search-usable', 'search', 4, 'The search field is easy to use', [
    'search-width',
    'search-label',
    'search-keyboard-type',
    'search-submit',
    'search-url',
    'search-suggest',
    'search-suggest-size',
    'search-keeps-query',
  ]),
  item('search-answers', 'search', 4, 'Search finds what people ask for', [
    double('search-finds-known'),
    'search-typo',
    'search-no-results',
    'search-query-types',
    'search-result-count',
    'search-refine',
    'search-speed',
  ]),

  item('a11y-perceive', 'accessibility', 5, 'Everyone can see and hear it', [
    double('axe-text-alternatives'),
    double('axe-contrast'),
    double('axe-media'),
    double('axe-zoom'),
    'alt-quality',
    'reflow-320',
    'text-spacing',
    'reduced-motion',
  ]),
  item('a11y-operate', 'accessibility', 5, 'It works by keyboard and by assistive technology', [
    double('axe-keyboard'),
    double('axe-structure'),
    'focus-visible',
    'focus-order',
    'focus-obscured',
    'keyboard-reach',
    'not-a-control',
    'drag-alternative',
    'dialog-quality',
  ]),
  item('a11y-understand', 'accessibility', 3, 'Labels, language and errors are clear', [
    double('axe-forms'),
    double('axe-language'),
    'page-language-real',
    'auth-friendly',
    'error-announce',
    'link-text-generic',
  ]),
  item('a11y-robust', 'accessibility', 3, 'Controls say what they are', [
    double('axe-names'),
    double('axe-aria'),
    'a11y-statement',
  ]),

  item('speed-load', 'speed', 6, 'The page loads fast', [
    graded('perf-lcp', 3),
    graded('perf-fcp', 1),
    graded('perf-ttfb', 1),
  ]),
  item('speed-respond', 'speed', 4, 'It answers at once', [graded('perf-inp', 1, 'perf-blocking')]),
  item('speed-stable', 'speed', 4, 'Nothing jumps', [graded('perf-cls')]),
  item('reliability', 'speed', 2, 'Nothing fails to load', ['reliability-resources', 'reliability-errors']),

  item('journey-logical', 'wayfinding', 4, 'The way leads where people want to go', [
    double('journey-walk'),
    'nav-landing-match',
    'nav-back',
    'nav-footer-reach',
  ]),
  item('nav-orient', 'wayfinding', 4, 'People know where they are', [
    'nav-home-logo',
    'nav-current',
    'nav-breadcrumb',
    'nav-title-h1',
    'nav-consistent',
  ]),
  item('mobile-fit', 'wayfinding', 3, 'It fits the screen', [
    'mobile-viewport',
    'mobile-overflow',
    'mobile-text-size',
    'mobile-line-length',
    'media-distorted',
  ]),

  item('forms-easy', 'forms', 5, 'Forms are easy to fill in', [
    'form-visible-label',
    'form-autocomplete',
    'form-keyboard',
    'form-required-marked',
    'form-error-recovery',
    'form-redundant-entry',
    'form-reset-trap',
    'submit-feedback',
  ]),
  item('checkout-effortless', 'forms', 4, 'Checkout takes little effort', [
    'form-field-count',
    'checkout-guest',
    'checkout-express',
    'checkout-costs-early',
  ]),

  item('contact-channels', 'contact', 2, 'There are several ways to get in touch', [
    graded('contact-channels'),
    'contact-tap',
    'contact-chat',
    'contact-reach',
  ]),
  item('contact-expectations', 'contact', 1, 'It says when to expect an answer', ['contact-expectations']),
  item('help-self-service', 'contact', 1, 'People can help themselves', ['help-self-service']),
  item('complaints-route', 'contact', 1, 'Complaints have a place to go', ['complaints-route']),
  item('progress-updates', 'contact', 2, 'People are kept up to date', [
    { check: 'order-tracking', profiles: ['shop'] },
    'progress-steps',
    'progress-loading',
    { check: 'status-page', profiles: ['saas', 'service'] },
  ]),
  item('recovery', 'contact', 2, 'A wrong turn is met with help', ['recovery-404']),

  item('trust-basics', 'trust', 2, 'The connection is safe and the company is named', [
    'trust-https',
    'trust-mixed',
    'trust-identity',
    'trust-policies',
  ]),
  item('reviews', 'trust', 1, 'Other customers speak', ['reviews-visible', 'reviews-truthful']),
  item('policies', 'trust', 1, 'Returns are explained', ['policy-returns']),
  item('delivery-promise', 'trust', 1, 'Delivery is promised with date and cost', ['delivery-promise']),
  item('brand', 'trust', 1, 'Every page is recognisably theirs', ['brand-consistent']),

  item('interruptions', 'respect', 2, 'Nothing gets in the way', [
    'interstitial',
    'sticky-cover',
    'close-usable',
    'permission-on-load',
    'autoplay',
  ]),
  item('honesty', 'respect', 2, 'Nobody is tricked or pressed', [
    'consent-parity',
    'prechecked-optin',
    'pressure',
    'confirmshaming',
  ]),
  item('personal-fit', 'respect', 2, 'It suits the person', ['locale-fit', 'personal-relevance']),
];
