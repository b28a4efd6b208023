import type { HostFrame } from '../audit/host';
import { type AuditOptions, type AuditProgress, runAudit } from '../audit/run';
import { Audit } from '../model/audit';
import type { ProfileId } from '../model/ids';
import { type AppError, errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { removeAudit, writeAudit } from '../storage/audits';
import { removeRun } from '../storage/runs';
import { profileOf, readSettings } from '../storage/settings';
import { forgetFrames, keepFrames } from './audited-frames';
import { showOnBadge } from './badge';
import { type TabHost, tabHost } from './host';
import type { LiveRun } from './live-run';
import { hideReveal } from './reveal';
import { addressOf, auditablePage, type Page } from './tab';

/** ms between two writes of how far a phase is. */
const progressMs = 150;

/** What a run needs from outside. */
export interface RunWishes {
  readonly delayMs: number;
  /** Absent for what was chosen for the site. */
  readonly profile?: ProfileId;
  /** Asks the person whether axe may run on that many elements. Answers no when the run is called off. */
  readonly allowAxe: (elementCount: number) => Promise<boolean>;
}

/** Carries a run through its phases and leaves its last state in the store. Never rejects. */
export async function auditTab(run: LiveRun, wishes: RunWishes): Promise<void> {
  await countDown(run, wishes.delayMs);
  const outcome = await phases(run, wishes).catch(
    (thrown: unknown) => ({ ok: false, error: errorFrom(thrown) }) as const,
  );
  run.end();
  if (!outcome.ok) return settle(run, outcome.error);
  await run.update(({ progress: _, ...state }) => ({ ...state, phase: 'done' }));
}

/** Waits in whole seconds, and shows those that are left. */
async function countDown(run: LiveRun, delayMs: number): Promise<void> {
  const total = Math.ceil(delayMs / 1000);
  for (let left = total; left > 0 && !run.signal.aborted; left -= 1) {
    await run.update((state) => ({ ...state, phase: 'waiting', progress: { done: left, total } }));
    await showOnBadge(run.tabId, run.state());
    await pause(delayMs / total, run.signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

async function phases(run: LiveRun, wishes: RunWishes): Promise<Outcome<void>> {
  const address = await addressOf(run.tabId);
  await run.update(({ progress: _, ...state }) => ({ ...state, ...address, phase: 'own' }));
  const page = await auditablePage(run.tabId, run.signal);
  if (!page.ok) return page;
  const { url, title } = page.value;
  await run.update((state) => ({ ...state, url, title }));
  await hideReveal(run.tabId);
  const host = tabHost(run.tabId, {
    onTop: ({ device }) => void run.update((state) => ({ ...state, device })),
    onTopGone: () => run.stop('left'),
  });
  const keeper = auditKeeper(run, host);
  try {
    // what is asked about has to be in the store by then: the worker may be gone before the answer comes
    const allowAxe = async (elements: number) => (await keeper.settled()).ok && wishes.allowAxe(elements);
    const options = await optionsOf(page.value, { ...wishes, allowAxe });
    const audit = await runAudit(host, options, keeper.onProgress, run.signal);
    const kept = await keeper.settled();
    if (!audit.ok) return audit;
    return kept.ok ? await keepAudit(run, audit.value) : kept;
  } finally {
    host.close();
    await keeper.settled();
  }
}

async function optionsOf({ url }: Page, { profile, allowAxe }: RunWishes): Promise<AuditOptions> {
  const settings = await readSettings();
  return {
    url,
    profile: profile ?? (settings.ok ? profileOf(settings.value, url) : 'shop'),
    startedAt: new Date().toISOString(),
    clock: () => performance.now(),
    began: performance.now(),
    versions: { browser: browserVersion(navigator.userAgent) },
    allowAxe,
  };
}

/** 'Chrome 156.0.0.0' and its like. */
function browserVersion(userAgent: string): string {
  const found = /(Firefox|Edg|Chrome)\/([\d.]+)/g;
  const names = [...userAgent.matchAll(found)].map(([, name, version]) => `${name} ${version}`);
  return names.find((name) => name.startsWith('Edg')) ?? names[0] ?? 'unknown';
}

interface AuditKeeper {
  readonly onProgress: (progress: AuditProgress) => void;
  /** What storing phase 1 came to, once all that was begun is done. */
  settled(): Promise<Outcome<void>>;
}

/** Turns progress into stored state, and stores phase 1 as it ends. */
function auditKeeper(run: LiveRun, host: TabHost): AuditKeeper {
  let storing: Promise<Outcome<void>> = Promise.resolve(ok(undefined));
  let writtenAt = 0;
  return {
    onProgress(progress) {
      if (progress.phase === 'scored') {
        storing = keepScored(run, host, progress);
        return;
      }
      const now = performance.now();
      if (progress.done < progress.total && now - writtenAt < progressMs) return;
      writtenAt = now;
      const { phase, done, total } = progress;
      void run.update((state) => ({ ...state, phase, progress: { done, total } }));
    },
    settled: () => storing,
  };
}

interface Scored {
  readonly audit: Audit;
  readonly frames: readonly HostFrame[];
}

async function keepScored(run: LiveRun, host: TabHost, { audit, frames }: Scored): Promise<Outcome<void>> {
  const places = frames.map(({ handle, hello }) => ({ place: host.placeOf(handle), path: hello.path }));
  await keepFrames(run.tabId, run.runId, places);
  const kept = await keepAudit(run, audit);
  if (kept.ok) await run.update(({ progress: _, ...state }) => ({ ...state, phase: 'axe' }));
  return kept;
}

/** Stores what has been found so far under the run's id. What a frame answered is checked here, once and in full. */
async function keepAudit(run: LiveRun, audit: Audit): Promise<Outcome<void>> {
  if (run.signal.aborted) return fail('aborted', 'The audit was stopped.');
  const parsed = Audit.safeParse(audit);
  if (!parsed.success)
    return fail('bad-message', `The audit has the wrong shape: ${parsed.error.issues[0]?.path.join('.')}`);
  const written = await writeAudit(run.runId, parsed.data, Date.now());
  if (written.ok) await run.update((state) => ({ ...state, auditId: run.runId }));
  return written;
}

/** The last state of a run that did not come to its end. */
async function settle(run: LiveRun, error: AppError): Promise<void> {
  const why = run.stopped();
  const isScored = run.state().auditId !== undefined;
  if (why === 'route' && isScored) return run.update((state) => ({ ...ended(state), phase: 'done', stale: 'route' }));
  if (why === 'cancelled') return run.update((state) => ({ ...ended(state), phase: 'failed', error: cancelled }));
  if (why === undefined && error.code !== 'navigated') {
    return run.update((state) => ({ ...ended(state), phase: 'failed', error }));
  }
  await removeAudit(run.runId);
  await forgetFrames(run.tabId);
  if (why === 'closed') return removeRun(run.tabId);
  await run.update((state) => {
    const { auditId: _, ...rest } = ended(state);
    return { ...rest, phase: 'failed', error: left };
  });
}

const cancelled: AppError = { code: 'aborted', message: 'The audit was stopped.' };
const left: AppError = { code: 'navigated', message: 'The page changed during the audit, so nothing of it was kept.' };

function ended({
  progress: _,
  elementCount: __,
  ...state
}: ReturnType<LiveRun['state']>): ReturnType<LiveRun['state']> {
  return state;
}
