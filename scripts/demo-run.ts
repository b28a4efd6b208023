import { type Page, TimeoutError } from 'puppeteer-core';
import { Audit } from '../src/model/audit';
import { errorFrom, fail, type Outcome, ok } from '../src/model/outcome';
import { RunState } from '../src/model/run';

const AUDITED_WITHIN_MS = 120_000;

/** What the run that the popup shows has found once it has ended, read as any view reads it: from storage. */
export async function auditedRun(popup: Page): Promise<Outcome<Audit>> {
  try {
    const run = await endedRun(popup);
    if (run.error !== undefined) return { ok: false, error: run.error };
    if (run.auditId === undefined) return fail('crashed', 'The audit ended without a result.');
    return ok(Audit.parse(await storedAudit(popup, run.auditId)));
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, thrown instanceof TimeoutError ? 'timeout' : 'crashed') };
  }
}

async function endedRun(popup: Page): Promise<RunState> {
  const handle = await popup.waitForFunction(
    async () => {
      const stored = await chrome.storage.session.get<Record<string, { phase?: string }>>(null);
      const ends = ['asking', 'done', 'failed', 'interrupted'];
      return Object.entries(stored).find(([key, run]) => key.startsWith('run:') && ends.includes(run.phase ?? ''))?.[1];
    },
    { timeout: AUDITED_WITHIN_MS, polling: 100 },
  );
  return RunState.parse(await handle.jsonValue());
}

/** Reads one audit from the extension's own database. */
function storedAudit(popup: Page, id: string): Promise<unknown> {
  return popup.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('audits').objectStore('audits').get(key);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => resolve(reading.result.audit);
        };
      }),
    id,
  );
}
