import { browser } from 'wxt/browser';
import { sitePattern } from '../messages/site-pattern';
import { fail, type Outcome, ok } from '../model/outcome';
import { type Intent, takeIntent, writeIntent } from '../storage/intents';
import { openAtPhoneWidth } from './phone-window';
import { startRun } from './runs';

/** The last intent on its way into the store: a permission that is given at once must not overtake it. */
let writing: Promise<unknown> = Promise.resolve();

/** The person is about to be asked: notes what is to follow, because the prompt may close the view that asks. */
export async function noteIntent(
  tabId: number,
  scope: 'site' | 'all',
  next: Intent['next'],
): Promise<Outcome<Record<string, never>>> {
  const noted = noteFor(tabId, scope, next);
  writing = noted;
  return noted;
}

async function noteFor(
  tabId: number,
  scope: 'site' | 'all',
  next: Intent['next'],
): Promise<Outcome<Record<string, never>>> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const origin = scope === 'all' ? '<all_urls>' : sitePattern(tab?.url);
  if (origin === undefined) return fail('grant-ended', 'The browser does not tell which site this is.');
  await writeIntent({ tabId, origin, next, at: Date.now() });
  return ok({});
}

/** A permission was given: goes on with what the person was about to do. */
export async function goOn(): Promise<void> {
  await writing;
  const intent = await takeIntent(Date.now());
  if (intent === undefined) return;
  if (!(await browser.permissions.contains({ origins: [intent.origin] }))) return;
  if (intent.next === 'phone') await openAtPhoneWidth(intent.tabId);
  else await startRun(intent.tabId);
}
