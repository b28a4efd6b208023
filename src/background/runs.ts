import type { ProfileId } from '../model/ids';
import { fail, type Outcome, ok } from '../model/outcome';
import { isRunning, type RunState } from '../model/run';
import { readRun, readRuns, removeRun, writeRun } from '../storage/runs';
import { auditTab } from './audit-tab';
import { forgetFrames } from './audited-frames';
import { showOnBadge } from './badge';
import { type LiveRun, liveRun, type StopReason } from './live-run';

export interface StartOptions {
  /** ms to wait first. */
  readonly delayMs?: number;
  readonly profile?: ProfileId;
  /** The person has already said that axe may (or may not) run on a very large page. */
  readonly allowAxe?: boolean;
}

interface Entry {
  readonly run: LiveRun;
  /** Resolves once the run's last state is stored. */
  readonly done: Promise<void>;
}

/** The runs of this worker, by tab. At most one a tab. */
const entries = new Map<number, Entry>();

/** Who waits for the person's answer, by run. */
const questions = new Map<string, (allow: boolean) => void>();

/** Marks what an earlier worker left running. Every start waits for it. */
let swept: Promise<void> | undefined;

export function sweepRuns(): Promise<void> {
  swept ??= markInterrupted();
  return swept;
}

async function markInterrupted(): Promise<void> {
  const left = (await readRuns()).filter((run) => isRunning(run) && run.phase !== 'asking' && !entries.has(run.tabId));
  await Promise.all(left.map(({ progress: _, ...run }) => writeRun({ ...run, phase: 'interrupted' })));
}

/** Starts a tab's audit, or joins the one that is running. Answers as soon as its state is stored. */
export async function startRun(tabId: number, options: StartOptions = {}): Promise<Outcome<{ runId: string }>> {
  const joined = entries.get(tabId);
  const entry = joined ?? openEntry(tabId, options);
  await entry.run.update((state) => state);
  return ok({ runId: entry.run.runId });
}

function openEntry(tabId: number, options: StartOptions): Entry {
  const now = Date.now();
  const initial: RunState = {
    runId: crypto.randomUUID(),
    tabId,
    url: '',
    title: '',
    device: 'desktop',
    profile: options.profile ?? 'shop',
    phase: options.delayMs ? 'waiting' : 'own',
    startedAt: now,
    heartbeatAt: now,
  };
  const run = liveRun(initial);
  const entry: Entry = { run, done: carryOut(run, options) };
  entries.set(tabId, entry);
  return entry;
}

async function carryOut(run: LiveRun, { delayMs = 0, profile, allowAxe }: StartOptions): Promise<void> {
  await sweepRuns();
  await auditTab(run, {
    delayMs,
    ...(profile === undefined ? {} : { profile }),
    allowAxe: async (elementCount) => allowAxe ?? ask(run, elementCount),
  });
  entries.delete(run.tabId);
  await showOnBadge(run.tabId, run.state());
}

/** Puts the question in the run's state, and waits for the answer for as long as this worker lives. */
async function ask(run: LiveRun, elementCount: number): Promise<boolean> {
  const answered = new Promise<boolean>((resolve) => {
    questions.set(run.runId, resolve);
    run.signal.addEventListener('abort', () => resolve(false), { once: true });
  });
  await run.update(({ progress: _, ...state }) => ({ ...state, phase: 'asking', elementCount }));
  const allowed = await answered;
  questions.delete(run.runId);
  await run.update(({ elementCount: _, ...state }) => ({ ...state, phase: 'axe' }));
  return allowed;
}

/** The person's answer about axe. Where the worker that asked has gone, the audit runs anew with the answer given. */
export async function answerAxe(tabId: number, allow: boolean): Promise<Outcome<Record<string, never>>> {
  const live = entries.get(tabId);
  if (live) {
    questions.get(live.run.runId)?.(allow);
    return ok({});
  }
  const run = await readRun(tabId);
  if (run?.phase !== 'asking') return fail('aborted', 'The audit no longer waits for this answer.');
  const started = await startRun(tabId, { allowAxe: allow, profile: run.profile });
  return started.ok ? ok({}) : started;
}

/** Calls the tab's run off, and waits until its state says so. */
export async function stopRun(tabId: number, why: StopReason): Promise<void> {
  const live = entries.get(tabId);
  if (live) {
    live.run.stop(why);
    await live.done;
    // The document may be seen to go before its tab is: then the run has ended as one that navigated.
    return why === 'closed' ? forget(tabId) : undefined;
  }
  const run = await readRun(tabId);
  if (why === 'closed') return forget(tabId);
  if (run && isRunning(run)) await writeRun({ ...run, phase: 'interrupted' });
}

async function forget(tabId: number): Promise<void> {
  await removeRun(tabId);
  await forgetFrames(tabId);
}

/** Whether this worker runs an audit of the tab. */
export function isLive(tabId: number): boolean {
  return entries.has(tabId);
}
