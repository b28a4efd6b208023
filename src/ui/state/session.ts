import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { addedSince } from '../../audit/added';
import { dayOf, decided } from '../../audit/decide';
import type { RequestOf, RequestType, TabState } from '../../messages/contract';
import { announceView } from '../../messages/presence';
import { send } from '../../messages/send';
import type { Audit } from '../../model/audit';
import { type Decisions, noDecisions } from '../../model/decisions';
import type { AppError, Outcome } from '../../model/outcome';
import { isRunning, isSilent, type RunState } from '../../model/run';
import { readAudit, readAuditBefore, readAuditsOf } from '../../storage/audits';
import { readStoredDecisions, watchDecisions } from '../../storage/decisions';
import { readRun, watchRun } from '../../storage/runs';

/** How often a running view looks whether its run still lives, and a resting one how long ago it was. */
const clockMs = { running: 1000, resting: 30_000 } as const;

/** One tab as a view sees it. All of it is read from storage; nothing here is owned by the view. */
export interface TabSession {
  readonly tabId: number;
  readonly tab: ReadonlySignal<TabState | undefined>;
  readonly run: ReadonlySignal<RunState | undefined>;
  /** What the run has found so far, or had when it ended, scored with what was decided about it. */
  readonly audit: ReadonlySignal<Audit | undefined>;
  /** Fingerprints of what the audit before, of the same address and device, did not find. */
  readonly added: ReadonlySignal<ReadonlySet<string>>;
  /** What was ignored and answered, on all sites. */
  readonly decisions: ReadonlySignal<Decisions>;
  /** The run beats no more: whoever ran it is gone. */
  readonly silent: ReadonlySignal<boolean>;
  /** ms since the epoch, now and then. */
  readonly now: ReadonlySignal<number>;
  /** What went wrong with the last request; undefined once another is made. */
  readonly trouble: ReadonlySignal<AppError | undefined>;
  dismissTrouble(): void;
  /** Shows what went wrong. */
  report(error: AppError): void;
  /** Asks the background; an error is kept in `trouble`. */
  ask<K extends RequestType>(request: RequestOf<K>): ReturnType<typeof send<K>>;
  /** Ends all subscriptions. */
  close(): void;
}

/**
 * Reads what is stored of the tab and subscribes to it. Resolves once the first view can be painted. Where the tab has no run
 * yet, the last audit of its address, if it is known, is what there is to show until the next one.
 */
export async function openSession(tabId: number, url?: string, byButton = false): Promise<TabSession> {
  const run = signal<RunState | undefined>();
  const audit = signal<Audit | undefined>();
  const tab = signal<TabState | undefined>();
  const trouble = signal<AppError | undefined>();
  const now = signal(Date.now());
  const today = computed(() => dayOf(now.value));
  const { decisions, endDecisions } = await openDecisions(trouble);
  const seen = { run: false };
  const endWatch = watchRun(tabId, (state) => {
    seen.run = true;
    run.value = state;
  });
  const stored = await readRun(tabId);
  if (!seen.run) run.value = stored;
  const auditKey = computed(() => (run.value?.auditId ? `${run.value.auditId} ${run.value.phase}` : undefined));
  if (run.value) await showAudit(run.value.auditId, audit, trouble);
  else if (url !== undefined) audit.value = await lastAuditOf(url);
  const endAudit = effect(() => {
    if (auditKey.value !== undefined) void showAudit(run.peek()?.auditId, audit, trouble);
    else if (!run.value) return;
    else if (!isSuperseding(run.peek(), audit.peek())) audit.value = undefined;
  });
  const { added, endAdded } = watchAdded(audit);
  const endClock = runClock(run, now);
  const ask: TabSession['ask'] = async (request) => {
    trouble.value = undefined;
    const answer = await send(request);
    if (!answer.ok) trouble.value = answer.error;
    return answer;
  };
  announceView(tabId);
  void send({ type: 'tab/state', tabId, byButton }).then((state) => {
    if (state.ok) tab.value = state.value;
  });
  return {
    tabId,
    tab,
    run,
    audit: computed(() => audit.value && decided(audit.value, decisions.value, today.value)),
    added,
    decisions,
    silent: computed(() => run.value !== undefined && isSilent(run.value, now.value)),
    now,
    trouble,
    dismissTrouble: () => {
      trouble.value = undefined;
    },
    report: (error) => {
      trouble.value = error;
    },
    ask,
    close: () => {
      for (const end of [endWatch, endAudit, endClock, endDecisions, endAdded]) end();
    },
  };
}

/** What is decided, from now on as it is in the store. */
async function openDecisions(trouble: { value: AppError | undefined }) {
  const decisions = signal<Decisions | undefined>();
  const endDecisions = watchDecisions((changed) => {
    decisions.value = changed;
  });
  const stored = await readStoredDecisions();
  if (stored.ok) decisions.value ??= stored.value;
  else trouble.value = stored.error;
  return { decisions: computed(() => decisions.value ?? noDecisions), endDecisions };
}

/** Compares each audit that comes into view with the one before it. */
function watchAdded(audit: ReadonlySignal<Audit | undefined>) {
  const added = signal<ReadonlySet<string>>(new Set());
  const endAdded = effect(() => {
    const current = audit.value;
    added.value = new Set();
    if (current === undefined) return;
    void readAuditBefore(current).then((before) => {
      if (before !== undefined && audit.peek() === current) added.value = addedSince(before, current);
    });
  });
  return { added, endAdded };
}

/** Puts the stored audit in view. The same audit is not put there twice: that would draw everything anew. */
async function showAudit(
  id: string | undefined,
  audit: { value: Audit | undefined },
  trouble: { value: AppError | undefined },
): Promise<void> {
  if (id === undefined) return;
  const stored: Outcome<Audit | undefined> = await readAudit(id);
  if (!stored.ok) trouble.value = stored.error;
  else if (stored.value && !isSame(stored.value, audit.value)) audit.value = stored.value;
}

async function lastAuditOf(url: string): Promise<Audit | undefined> {
  const last = await readAuditsOf(url, 1);
  const id = last.ok ? last.value[0]?.id : undefined;
  const stored = id === undefined ? undefined : await readAudit(id);
  return stored?.ok ? stored.value : undefined;
}

/** A new audit of the same page has begun: what was found before stays in view until there is something newer. */
function isSuperseding(run: RunState | undefined, audit: Audit | undefined): boolean {
  return run !== undefined && isRunning(run) && (run.url === '' || run.url === audit?.url);
}

function isSame(a: Audit, b: Audit | undefined): boolean {
  return b !== undefined && a.startedAt === b.startedAt && a.durationMs === b.durationMs && a.url === b.url;
}

function runClock(run: ReadonlySignal<RunState | undefined>, now: { value: number }): () => void {
  const running = computed(() => run.value !== undefined && isRunning(run.value));
  return effect(() => {
    const tick = () => {
      now.value = Date.now();
    };
    const timer = setInterval(tick, running.value ? clockMs.running : clockMs.resting);
    return () => clearInterval(timer);
  });
}
