import type { Page } from 'puppeteer-core';
import * as z from 'zod';
import { type AnswerOf, contract, type RequestOf, type RequestType } from '../../src/messages/contract';
import { AppError } from '../../src/model/app-error';
import { Audit } from '../../src/model/audit';
import type { Outcome } from '../../src/model/outcome';
import { RunState } from '../../src/model/run';
import type { ExtensionBrowser } from './browser';

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppError }),
]);

/** Opens an address without waiting for its frames: some never come. Resolves once its own document is parsed. */
export async function openParsed({ browser }: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const parsed = new Promise((resolve) => page.once('domcontentloaded', resolve));
  void page.goto(url).catch(() => undefined);
  await parsed;
  return page;
}

/** The number of the tab that stands in front of the view's window. */
export function tabInFront(view: Page): Promise<number> {
  return view.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? -1;
  });
}

/** Asks the background as a view does. */
export async function ask<K extends RequestType>(view: Page, request: RequestOf<K>): Promise<Outcome<AnswerOf<K>>> {
  const raw = await view.evaluate((message) => chrome.runtime.sendMessage<unknown, unknown>(message), request);
  const answer = Answer.parse(raw);
  return answer.ok ? { ok: true, value: contract[request.type].answer.parse(answer.value) } : answer;
}

/** What a run's state has to be: every phase given is one that will do. */
export interface WantedRun {
  readonly phases?: readonly RunState['phase'][];
  readonly stale?: RunState['stale'];
  /** Another run than this one. */
  readonly not?: string;
}

export const ended = ['done', 'failed', 'interrupted'] as const;

/** The tab's run once it is as wanted, read as any view reads it: from storage, woken by its changes. */
export async function runOnce(view: Page, tabId: number, wanted: WantedRun): Promise<RunState> {
  const state = await view.evaluate(
    (key, { phases, stale, not }) =>
      new Promise<unknown>((resolve) => {
        const look = async (): Promise<void> => {
          const stored = await chrome.storage.session.get<Record<string, Partial<RunState>>>(key);
          const run = stored[key];
          if (run?.phase === undefined || run.runId === not) return;
          if (phases && !phases.includes(run.phase)) return;
          if (stale && run.stale !== stale) return;
          chrome.storage.session.onChanged.removeListener(look);
          resolve(run);
        };
        chrome.storage.session.onChanged.addListener(look);
        void look();
      }),
    `run:${tabId}`,
    wanted,
  );
  return RunState.parse(state);
}

/** Whether anything is stored of the tab's run. */
export function hasRun(view: Page, tabId: number): Promise<boolean> {
  return view.evaluate(async (key) => key in (await chrome.storage.session.get(null)), `run:${tabId}`);
}

/** Every stored audit's key and address, newest last. */
export function storedAudits(view: Page): Promise<{ id: string; url: string }[]> {
  return readAll(view).then((all) => all.map(({ id, audit }) => ({ id, url: audit.url })));
}

/** A stored audit, which has to be there and to fit its schema. */
export async function auditOf(view: Page, { auditId }: RunState): Promise<Audit> {
  const found = (await readAll(view)).find(({ id }) => id === auditId);
  if (found === undefined) throw new Error(`No audit is stored under ${auditId}`);
  return found.audit;
}

const Stored = z.array(z.object({ id: z.string(), savedAt: z.number(), audit: Audit }));

async function readAll(view: Page): Promise<z.infer<typeof Stored>> {
  const raw = await view.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('audits').objectStore('audits').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  return Stored.parse(raw).toSorted((a, b) => a.savedAt - b.savedAt);
}

/** A tab that was audited by the toolbar button, with its popup still open. */
export interface AuditedTab {
  readonly page: Page;
  readonly popup: Page;
  readonly tabId: number;
  readonly run: RunState;
}

/** Presses the toolbar button on the page and waits until the audit that it starts has ended. */
export async function auditByButton(extension: ExtensionBrowser, page: Page): Promise<AuditedTab> {
  const popup = await extension.clickToolbarButton(page);
  const tabId = await tabInFront(popup);
  await ask(popup, { type: 'audit/start', tabId });
  return { page, popup, tabId, run: await runOnce(popup, tabId, { phases: ended }) };
}
