import * as z from 'zod';
import { groupIds, itemIds, profileIds, severities } from './vocabulary';

// zod compiles validators with Function() unless told not to; the extension's CSP forbids that.
z.config({ jitless: true });

export const GroupId = z.enum(groupIds);
export type GroupId = z.infer<typeof GroupId>;

export const ItemId = z.enum(itemIds);
export type ItemId = z.infer<typeof ItemId>;

/** A check's id: kebab-case, the name of its file. */
export const CheckId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export type CheckId = z.infer<typeof CheckId>;

export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** `certain`: we would bet on it. `review`: a person has to look. */
export const Certainty = z.enum(['certain', 'review']);
export type Certainty = z.infer<typeof Certainty>;

/** What the tab is: phone where the primary pointer is coarse or the viewport at most 600 CSS px wide. */
export const Device = z.enum(['phone', 'desktop']);
export type Device = z.infer<typeof Device>;

export const ProfileId = z.enum(profileIds);
export type ProfileId = z.infer<typeof ProfileId>;
