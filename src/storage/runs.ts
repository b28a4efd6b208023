import { browser } from 'wxt/browser';
import { errorFrom, type Outcome, ok } from '../model/outcome';
import { RunState } from '../model/run';

/** Run states live in session storage, a key a tab: closed to content scripts, gone with the browser. */
const prefix = 'run:';

export function runKey(tabId: number): string {
  return `${prefix}${tabId}`;
}

/** The tab's run; undefined where it has none, or one of an older build's shape. */
export async function readRun(tabId: number): Promise<RunState | undefined> {
  const key = runKey(tabId);
  const stored = await browser.storage.session.get(key);
  return RunState.safeParse(stored[key]).data;
}

/** Every tab's run, for a worker that starts and looks what it left behind. */
export async function readRuns(): Promise<readonly RunState[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([, value]) => RunState.safeParse(value).data ?? []);
}

export async function writeRun(run: RunState): Promise<Outcome<void>> {
  return browser.storage.session
    .set({ [runKey(run.tabId)]: run })
    .then(() => ok(undefined))
    .catch((thrown: unknown) => ({ ok: false, error: errorFrom(thrown, 'storage') }) as const);
}

export async function removeRun(tabId: number): Promise<void> {
  await browser.storage.session.remove(runKey(tabId));
}

/** Calls back with each new state of the tab's run, undefined once it is gone. Returns what ends it. */
export function watchRun(tabId: number, onRun: (run: RunState | undefined) => void): () => void {
  const key = runKey(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'session' && change) onRun(RunState.safeParse(change.newValue).data);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
