import { browser } from 'wxt/browser';
import * as z from 'zod';

/**
 * What the person was about to do when a permission prompt took over. Written before the prompt is shown, since the prompt
 * may close the view; taken once, by the background, when the permission comes.
 */
export const Intent = z.object({
  tabId: z.number().int(),
  /** The match pattern that is asked for: `https://shop.example/*` or `<all_urls>`. */
  origin: z.string(),
  /** What comes next: the audit of the tab, or its address in a phone-wide window. */
  next: z.enum(['audit', 'phone']),
  /** ms since the epoch; an intent that is older than `intentLifeMs` is forgotten. */
  at: z.number(),
});
export type Intent = Readonly<z.infer<typeof Intent>>;

const key = 'intent';
const intentLifeMs = 5 * 60_000;

export async function writeIntent(intent: Intent): Promise<void> {
  await browser.storage.session.set({ [key]: intent });
}

/** The stored intent, at most once. `now` in ms since the epoch. */
export async function takeIntent(now: number): Promise<Intent | undefined> {
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  const intent = Intent.safeParse(stored[key]).data;
  return intent && now - intent.at < intentLifeMs ? intent : undefined;
}
