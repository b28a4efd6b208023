/** The closed lists that ids come from. Apart from their schemas, so that what runs in the audited page needs no zod. */

/** The nine groups of the checklist, in the order in which they are shown. */
export const groupIds = [
  'touch',
  'search',
  'accessibility',
  'speed',
  'wayfinding',
  'forms',
  'contact',
  'trust',
  'respect',
] as const;

/** The checklist's items. Which group each belongs to and what it weighs: `src/checklist`. */
export const itemIds = [
  'tap-right-place',
  'tap-comfort',
  'links-work',
  'search-findable',
  'search-usable',
  'search-answers',
  'a11y-perceive',
  'a11y-operate',
  'a11y-understand',
  'a11y-robust',
  'speed-load',
  'speed-respond',
  'speed-stable',
  'reliability',
  'journey-logical',
  'nav-orient',
  'mobile-fit',
  'forms-easy',
  'checkout-effortless',
  'contact-channels',
  'contact-expectations',
  'help-self-service',
  'complaints-route',
  'progress-updates',
  'recovery',
  'trust-basics',
  'reviews',
  'policies',
  'delivery-promise',
  'brand',
  'interruptions',
  'honesty',
  'personal-fit',
] as const;

/** Shown as VS Code's error (critical, serious), warning (moderate) and info (minor). */
export const severities = ['critical', 'serious', 'moderate', 'minor'] as const;

/** The kind of site, which fixes what the checklist expects. */
export const profileIds = ['shop', 'content', 'saas', 'service', 'brochure'] as const;
