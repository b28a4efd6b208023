import type { Page } from 'puppeteer-core';
import { Audit } from '../src/model/audit';
import { RunState } from '../src/model/run';

const AUDITED_WITHIN_MS = 120_000;

/** How a run ended: with what it found, or with what went wrong. */
export interface AuditedRun {
  readonly audit?: Audit;
  readonly error?: string;
}

/** The end of the run that the popup shows, read as any view reads it: from storage. */
export async function auditedRun(popup: Page): Promise<AuditedRun> {
  const handle = await popup.waitForFunction(
    async () => {
      const stored = await chrome.storage.session.get<Record<string, { phase?: string }>>(null);
      const ends = ['asking', 'done', 'failed', 'interrupted'];
      return Object.entries(stored).find(([key, run]) => key.startsWith('run:') && ends.includes(run.phase ?? ''))?.[1];
    },
    { timeout: AUDITED_WITHIN_MS, polling: 100 },
  );
  const run = RunState.parse(await handle.jsonValue());
  if (run.auditId === undefined) return { error: run.error?.message ?? run.phase };
  return { audit: Audit.parse(await storedAudit(popup, run.auditId)) };
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
