import * as z from 'zod';

// zod compiles validators with Function() unless told not to; the extension's CSP forbids that.
z.config({ jitless: true });

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
export const GroupId = z.enum(groupIds);
export type GroupId = z.infer<typeof GroupId>;

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
export const ItemId = z.enum(itemIds);
export type ItemId = z.infer<typeof ItemId>;

/** A check's id: kebab-case, the name of its file. */
export const CheckId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export type CheckId = z.infer<typeof CheckId>;

/** Shown as VS Code's error (critical, serious), warning (moderate) and info (minor). */
export const severities = ['critical', 'serious', 'moderate', 'minor'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** `certain`: we would bet on it. `review`: a person has to look. */
export const Certainty = z.enum(['certain', 'review']);
export type Certainty = z.infer<typeof Certainty>;

/** What the tab is: phone where the primary pointer is coarse or the viewport at most 600 CSS px wide. */
export const Device = z.enum(['phone', 'desktop']);
export type Device = z.infer<typeof Device>;

/** The kind of site, which fixes what the checklist expects. */
export const profileIds = ['shop', 'content', 'saas', 'service', 'brochure'] as const;
export const ProfileId = z.enum(profileIds);
export type ProfileId = z.infer<typeof ProfileId>;
