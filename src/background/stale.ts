import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { RunState } from '../model/run';
import { readRun, writeRun } from '../storage/runs';
import { framesOf } from './audited-frames';
import { showOnBadge } from './badge';
import { callInFrame, placeOf } from './injection';
import { loadedPage } from './next-page';
import { isLive, stopRun } from './runs';

const PageChanged = z.object({ type: z.literal('page/changed'), change: z.enum(['route', 'left']) });

/** A look at a document that is there takes a moment; one that hangs is as good as gone. */
const lookMs = 2000;

/** Takes the content script's word that its page has changed out of the extension's messages. */
export function hearPageChange(message: unknown, tabId: number | undefined): void {
  const told = PageChanged.safeParse(message).data;
  if (told === undefined || tabId === undefined) return;
  void pageChanged(tabId, told.change);
}

async function pageChanged(tabId: number, change: 'route' | 'left'): Promise<void> {
  if (isLive(tabId)) return stopRun(tabId, change);
  await markStale(tabId, change === 'route' ? 'route' : 'navigated');
  if (change === 'route') return;
  await loadedPage(tabId);
  await refreshStale(tabId);
}

async function markStale(tabId: number, stale: NonNullable<RunState['stale']>): Promise<void> {
  const run = await readRun(tabId);
  if (run === undefined || run.stale === stale || isLive(tabId)) return;
  const next: RunState = { ...run, stale, phase: run.phase === 'asking' ? 'interrupted' : run.phase };
  await writeRun(next);
  await showOnBadge(tabId, next);
}

/** Looks whether the audited document is still there, and says in the run's state what has become of it if not. */
export async function refreshStale(tabId: number): Promise<void> {
  const run = await readRun(tabId);
  if (run?.auditId === undefined || isLive(tabId)) return;
  const [top] = await framesOf(tabId, run.auditId);
  // without a document id a document that has gone can't be told from the one that came: then its own word counts
  const mayBeSame = top?.documentId !== undefined || run.stale === undefined || run.stale === 'route';
  if (top && mayBeSame && (await isThere(tabId, top))) return;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const isGranted = await isThere(tabId, { frameId: 0 });
  if (!isGranted) return markStale(tabId, 'grant-ended');
  await markStale(tabId, tab?.url === run.url ? 'reloaded' : 'navigated');
}

/** Runs in the top frame. */
function answerMe(): boolean {
  return true;
}

async function isThere(
  tabId: number,
  frame: { readonly frameId: number; readonly documentId?: string | undefined },
): Promise<boolean> {
  const { signal } = new AbortController();
  const answer = await callInFrame(placeOf(tabId, frame), answerMe, [], { ms: lookMs, signal });
  // a page that hangs is still the page
  return answer.ok || answer.error.code === 'timeout';
}
