/** Findings of a check, of one rule of another engine inside it ('axe-forms/label'), or of one message ('search-typo:server-error'). */
export type Reporter = string;

/**
 * What two findings must share to be one problem: the element; an element that either of them names, as place or as related; the
 * same two elements; or no more than the document.
 */
export type SharedPlace = 'element' | 'either' | 'pair' | 'page';

export interface Ownership {
  readonly gives: readonly Reporter[];
  readonly to: Reporter;
  readonly at: SharedPlace;
  /** The one cause that both see. */
  readonly cause: string;
}

const fieldNames: readonly Reporter[] = [
  'axe-forms/label',
  'axe-forms/label-title-only',
  'axe-forms/select-name',
  'axe-names/aria-input-field-name',
  'axe-names/aria-toggle-field-name',
];
const buttonNames: readonly Reporter[] = [
  'axe-names/button-name',
  'axe-names/link-name',
  'axe-names/input-button-name',
];

/**
 * One problem, one owner: where two checks see the same cause at the same place, the first gives way to the second, which is
 * shown and pays. The owner is the check that says most about what a customer meets. Free of cycles.
 */
export const ownerships: readonly Ownership[] = [
  // Targets
  {
    gives: ['axe-keyboard/nested-interactive'],
    to: 'target-nested',
    at: 'either',
    cause: 'a control inside another control',
  },
  {
    gives: ['target-mistap-risk'],
    to: 'target-covered-other',
    at: 'pair',
    cause: 'one of two targets lies on the other',
  },
  { gives: ['target-mistap-risk'], to: 'form-reset-trap', at: 'pair', cause: 'reset stands beside submit' },
  { gives: ['target-mistap-risk'], to: 'target-nested', at: 'pair', cause: 'one of two targets lies in the other' },
  { gives: ['target-mistap-risk'], to: 'target-size-min', at: 'pair', cause: 'two targets are small and close' },
  {
    gives: ['target-covered-dead'],
    to: 'target-covered-other',
    at: 'element',
    cause: 'something lies over the target',
  },
  {
    gives: ['target-size-min', 'target-comfort', 'target-clipped'],
    to: 'target-covered-other',
    at: 'element',
    cause: 'something lies over the target',
  },
  {
    gives: ['target-size-min', 'target-comfort', 'target-clipped'],
    to: 'target-covered-dead',
    at: 'element',
    cause: 'something lies over the target',
  },
  {
    gives: ['target-size-min', 'target-comfort', 'axe-contrast/color-contrast', ...buttonNames],
    to: 'close-usable',
    at: 'element',
    cause: 'the way out of an overlay is poor',
  },
  {
    gives: ['target-comfort', 'target-clipped'],
    to: 'target-size-min',
    at: 'element',
    cause: 'the target is too small',
  },
  { gives: ['target-comfort'], to: 'target-mistap-risk', at: 'element', cause: 'the target is small and crowded' },
  {
    gives: ['target-size-min', 'target-comfort'],
    to: 'search-submit',
    at: 'element',
    cause: 'the search button is small',
  },

  // Links and clicks
  { gives: ['axe-keyboard/skip-link'], to: 'link-broken-anchor', at: 'element', cause: 'the link jumps nowhere' },
  { gives: ['link-dead-href'], to: 'link-broken-anchor', at: 'element', cause: 'the link jumps nowhere' },
  { gives: ['dead-click'], to: 'target-covered-dead', at: 'element', cause: 'the click lands on a layer' },
  { gives: ['link-dead-href', 'looks-clickable-inert'], to: 'dead-click', at: 'element', cause: 'nothing happens' },
  { gives: ['rage-click'], to: 'dead-click', at: 'element', cause: 'nothing happens' },
  { gives: ['rage-click'], to: 'target-covered-dead', at: 'element', cause: 'the click lands on a layer' },
  {
    gives: ['keyboard-reach', 'looks-clickable-inert'],
    to: 'not-a-control',
    at: 'element',
    cause: 'it acts like a control and is none',
  },
  {
    gives: ['axe-names/identical-links-same-purpose'],
    to: 'same-name-different-target',
    at: 'either',
    cause: 'one name for two places',
  },

  // Search
  { gives: [...fieldNames, 'form-visible-label'], to: 'search-label', at: 'element', cause: 'the field has no label' },
  { gives: ['form-keyboard'], to: 'search-keyboard-type', at: 'element', cause: 'the wrong keyboard opens' },
  { gives: buttonNames, to: 'search-submit', at: 'either', cause: 'the search button has no name' },
  {
    gives: ['search-typo:server-error', 'search-no-results:server-error'],
    to: 'search-finds-known:server-error',
    at: 'page',
    cause: 'the search answers with a server error',
  },
  {
    gives: ['search-typo:server-error'],
    to: 'search-no-results:server-error',
    at: 'page',
    cause: 'the search answers with a server error',
  },

  // Forms
  { gives: fieldNames, to: 'form-visible-label', at: 'element', cause: 'the field has no label' },
  {
    gives: ['axe-forms/autocomplete-valid'],
    to: 'form-autocomplete',
    at: 'element',
    cause: 'the browser can not fill the field in',
  },
  {
    gives: ['form-autocomplete', 'axe-forms/autocomplete-valid'],
    to: 'auth-friendly',
    at: 'element',
    cause: 'the browser can not fill the password in',
  },

  // The page as a whole
  {
    gives: ['axe-zoom/meta-viewport', 'axe-zoom/meta-viewport-large'],
    to: 'mobile-viewport',
    at: 'page',
    cause: 'the page forbids zooming',
  },
  { gives: ['reflow-320'], to: 'mobile-overflow', at: 'page', cause: 'the page is wider than the screen' },
  {
    gives: ['axe-names/document-title', 'axe-structure/page-has-heading-one', 'axe-structure/empty-heading'],
    to: 'nav-title-h1',
    at: 'page',
    cause: 'the page does not say what it is',
  },
  {
    gives: ['axe-structure/landmark-one-main'],
    to: 'axe-keyboard/bypass',
    at: 'page',
    cause: 'the page has no parts to jump to',
  },
  {
    gives: ['page-language-real'],
    to: 'axe-language/html-has-lang',
    at: 'page',
    cause: 'the page does not say its language',
  },
  {
    gives: ['page-language-real'],
    to: 'axe-language/html-lang-valid',
    at: 'page',
    cause: 'the page does not say its language',
  },

  // Media, layers, dialogs
  { gives: ['alt-quality'], to: 'axe-text-alternatives/image-alt', at: 'element', cause: 'the picture says nothing' },
  {
    gives: ['alt-quality'],
    to: 'axe-text-alternatives/image-redundant-alt',
    at: 'element',
    cause: 'the picture repeats the text',
  },
  { gives: ['axe-media/no-autoplay-audio'], to: 'autoplay', at: 'element', cause: 'sound starts by itself' },
  {
    gives: ['axe-structure/link-purpose'],
    to: 'link-text-generic',
    at: 'element',
    cause: 'the link does not say where it leads',
  },
  { gives: ['axe-names/aria-dialog-name'], to: 'dialog-quality', at: 'element', cause: 'the dialog has no name' },
  { gives: ['sticky-cover'], to: 'interstitial', at: 'either', cause: 'a layer covers the page' },
  { gives: ['prechecked-optin'], to: 'consent-parity', at: 'either', cause: 'a consent is ticked beforehand' },
];
