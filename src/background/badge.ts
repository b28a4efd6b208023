import { browser } from 'wxt/browser';
import { dayOf, decided } from '../audit/decide';
import type { RunState } from '../model/run';
import { isRunning } from '../model/run';
import { readAudit } from '../storage/audits';
import { readStoredDecisions } from '../storage/decisions';
import { readSettings } from '../storage/settings';

/** Neutral: the number is for the eye, the verdict for the popup. 7.5 to 1 with white. */
const badgeColor = '#4a4a4a';

/** Shows the score of the tab's last audit on the toolbar button, or nothing. It never moves or blinks. */
export async function showOnBadge(tabId: number, run: RunState): Promise<void> {
  const settings = await readSettings();
  const text = settings.ok && settings.value.badge ? await badgeText(run) : '';
  // the tab may have been closed meanwhile
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColor }).catch(() => undefined);
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }).catch(() => undefined);
}

async function badgeText(run: RunState): Promise<string> {
  if (run.phase === 'waiting' && run.progress) return String(run.progress.done);
  if (isRunning(run) || run.stale || run.auditId === undefined) return '';
  const [audit, decisions] = await Promise.all([readAudit(run.auditId), readStoredDecisions()]);
  if (!audit.ok || audit.value === undefined) return '';
  const shown = decisions.ok ? decided(audit.value, decisions.value, dayOf(Date.now())) : audit.value;
  const { value } = shown.score;
  return value === undefined ? '' : String(Math.round(value));
}
