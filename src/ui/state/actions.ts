import { browser } from 'wxt/browser';
import { sitePattern } from '../../messages/site-pattern';
import type { Finding } from '../../model/finding';
import type { ProfileId } from '../../model/ids';
import type { RevealResult } from '../../model/overlay';
import { updateSettings } from '../../storage/settings';
import type { TabSession } from './session';

/** ms that "Audit in 3 seconds" waits. */
const delayMs = 3000;

export function startAudit({ ask, tabId }: TabSession): void {
  void ask({ type: 'audit/start', tabId });
}

export function startDelayed({ ask, tabId }: TabSession): void {
  void ask({ type: 'audit/start', tabId, delayMs });
}

export function cancelAudit({ ask, tabId }: TabSession): void {
  void ask({ type: 'audit/cancel', tabId });
}

export function answerAxe({ ask, tabId }: TabSession, allow: boolean): void {
  void ask({ type: 'audit/allow-axe', tabId, allow });
}

/**
 * The tab's address in a phone-wide window. The toolbar button's grant does not reach into it, so the browser asks for the site
 * in this same click, and the background goes on once it is allowed.
 */
export async function openPhone({ ask, tabId }: TabSession, url: string | undefined): Promise<void> {
  const origin = sitePattern(url);
  void ask({ type: 'phone/open', tabId });
  if (origin !== undefined) await browser.permissions.request({ origins: [origin] });
}

export function reloadTab({ ask, tabId }: TabSession): void {
  void ask({ type: 'tab/reload', tabId });
}

/** Shows the finding's element on the page; undefined where that could not even be tried. */
export async function revealFinding(
  { ask, tabId, run }: TabSession,
  { fingerprint, element }: Finding,
): Promise<RevealResult | undefined> {
  const auditId = run.peek()?.auditId;
  if (auditId === undefined || element === undefined) return undefined;
  const answer = await ask({ type: 'finding/reveal', tabId, auditId, fingerprint });
  return answer.ok ? answer.value.shown : undefined;
}

export function hideFinding({ ask, tabId }: TabSession): void {
  void ask({ type: 'finding/hide', tabId });
}

/** The kind of site, kept for its host, and an audit that goes by it. */
export async function chooseProfile(session: TabSession, url: string, profile: ProfileId): Promise<void> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host) await updateSettings((settings) => ({ ...settings, profiles: { ...settings.profiles, [host]: profile } }));
  await session.ask({ type: 'audit/start', tabId: session.tabId, profile });
}

/**
 * Asks the browser for access to the tab's site, or to all. To be called in the click itself, before anything is awaited:
 * browsers show the prompt only then, and it may close the view. The background has the intent by then and goes on.
 * Whether access was given; undefined where the site has no address to ask for.
 */
export async function allowSites(
  session: TabSession,
  scope: 'site' | 'all',
  url: string | undefined,
): Promise<boolean | undefined> {
  const origin = scope === 'all' ? '<all_urls>' : sitePattern(url);
  if (origin === undefined) return undefined;
  void session.ask({ type: 'site/allow', tabId: session.tabId, scope });
  const granted = await browser.permissions.request({ origins: [origin] });
  if (granted) startAudit(session);
  return granted;
}
