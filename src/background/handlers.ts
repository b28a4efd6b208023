import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/listen';
import { sitePattern } from '../messages/site-pattern';
import { ok } from '../model/outcome';
import { endWalk, startWalk } from './keyboard-walk';
import { nextPage } from './next-page';
import { noteIntent } from './permissions';
import { openAtPhoneWidth } from './phone-window';
import { hideReveal, revealFinding } from './reveal';
import { answerAxe, startRun, stopRun } from './runs';
import { refreshStale } from './stale';
import { tabState } from './tab-state';

/** What the background does for the views. */
export const handlers: Handlers = {
  'audit/start': ({ tabId, delayMs, profile }) =>
    startRun(tabId, { ...(delayMs === undefined ? {} : { delayMs }), ...(profile === undefined ? {} : { profile }) }),
  'audit/cancel': async ({ tabId }) => {
    await stopRun(tabId, 'cancelled');
    return ok({});
  },
  'audit/allow-axe': ({ tabId, allow }) => answerAxe(tabId, allow),
  'finding/reveal': ({ tabId, auditId, fingerprint }) => revealFinding(tabId, auditId, fingerprint),
  'finding/hide': async ({ tabId }) => {
    await hideReveal(tabId);
    return ok({});
  },
  'phone/open': ({ tabId }) => phone(tabId),
  'site/allow': ({ tabId, scope }) => noteIntent(tabId, scope, 'audit'),
  'walk/start': ({ tabId }) => startWalk(tabId),
  'walk/end': ({ tabId }) => endWalk(tabId),
  'tab/reload': async ({ tabId }) => {
    await browser.tabs.update(tabId, { active: true });
    const loaded = nextPage(tabId);
    await browser.tabs.reload(tabId);
    void loaded.then(() => startRun(tabId));
    return ok({});
  },
  'tab/state': async ({ tabId, byButton = false }) => {
    void refreshStale(tabId);
    return ok(await tabState(tabId, byButton));
  },
};

/** At once where the site is allowed; else when it will be, which the view is asking in this very click. */
async function phone(tabId: number): ReturnType<Handlers['phone/open']> {
  const noted = await noteIntent(tabId, 'site', 'phone');
  if (!noted.ok) return noted;
  const { url } = await browser.tabs.get(tabId);
  const origin = sitePattern(url);
  const isAllowed = origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
  return isAllowed ? openAtPhoneWidth(tabId) : ok({});
}
