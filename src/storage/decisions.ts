import { browser } from 'wxt/browser';
import { changed, type DecisionChange, inverseOf } from '../audit/decision-change';
import { decisionsFrom } from '../audit/decision-file';
import { type Decisions, noDecisions } from '../model/decisions';
import { errorFrom, type Outcome, ok } from '../model/outcome';

const key = 'decisions';

/** What was decided about findings, in all views of this browser. What can't be read is an error, and is left as it is. */
export async function readStoredDecisions(): Promise<Outcome<Decisions>> {
  try {
    const stored: unknown = (await browser.storage.local.get(key))[key];
    return stored === undefined ? ok(noDecisions) : decisionsFrom(stored);
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, 'storage') };
  }
}

/** Changes what is stored, one view at a time, and gives the change that takes it back. What can't be read is not written over. */
export function changeDecisions(change: DecisionChange): Promise<Outcome<DecisionChange>> {
  return navigator.locks.request(key, async () => {
    const before = await readStoredDecisions();
    if (!before.ok) return before;
    try {
      await browser.storage.local.set({ [key]: changed(before.value, change) });
      return ok(inverseOf(change, before.value));
    } catch (thrown) {
      return { ok: false, error: errorFrom(thrown, 'storage') } as const;
    }
  });
}

/** Calls back with what is decided, each time that it changes. Returns what ends it. */
export function watchDecisions(onDecisions: (decisions: Decisions) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || change === undefined) return;
    const decisions = change.newValue === undefined ? ok(noDecisions) : decisionsFrom(change.newValue);
    if (decisions.ok) onDecisions(decisions.value);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
