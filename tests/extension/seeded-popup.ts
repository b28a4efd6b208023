import type { Page } from 'puppeteer-core';
import type { Audit } from '../../src/model/audit';
import type { RunState } from '../../src/model/run';
import type { ExtensionBrowser } from './browser';

/** What lies in the store before the popup opens. */
export interface Seed {
  readonly run?: RunState;
  readonly audit?: Audit;
}

/** Every request that the popup has sent so far. */
export function askedOf(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'asked'));
}

/** A tab's number that no tab has: what is stored under it stays as it was seeded. */
export const noTab = 987_654;
export const auditId = 'seeded';

/** Puts a run and its audit into the store, in the place of what was there, from one of the extension's own pages. */
export async function seed(page: Page, { run, audit }: Seed): Promise<void> {
  await page.evaluate(
    async (stored) => {
      const opening = indexedDB.open('plumbline', 1);
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('audits', { keyPath: 'id' }).createIndex('byUrl', ['url', 'savedAt']);
      await new Promise<void>((resolve, reject) => {
        opening.onsuccess = () => resolve();
        opening.onerror = () => reject(opening.error);
      });
      const writing = opening.result.transaction('audits', 'readwrite');
      if (stored.audit) {
        writing
          .objectStore('audits')
          .put({ id: stored.id, url: stored.audit.url, savedAt: Date.now(), audit: stored.audit });
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      opening.result.close();
      // as the background does it: the audit first, then the run that names it
      await chrome.storage.session.clear();
      if (stored.run) await chrome.storage.session.set({ [`run:${stored.run.tabId}`]: stored.run });
    },
    { id: auditId, ...(run ? { run: audit ? { ...run, auditId } : run } : {}), ...(audit ? { audit } : {}) },
  );
}

/** What the popup asked of the background, and what it was told: the background itself is tested elsewhere. */
export interface Stub {
  /** Request type to answer; all others succeed. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** The popup as a page of its own, in the popup's size, over what was seeded. */
export async function openSeeded(chromium: ExtensionBrowser, seeded: Seed, { answers = {} }: Stub = {}): Promise<Page> {
  const page = await chromium.openExtensionPage('/manifest.json');
  await page.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await page.evaluateOnNewDocument((known: Record<string, unknown>) => {
    const asked: { type: string }[] = [];
    const sendMessage = (request: { type: string }, answer?: (value: unknown) => void): Promise<unknown> => {
      asked.push(request);
      const value = known[request.type] ?? {
        ok: true,
        value: request.type === 'finding/reveal' ? { shown: 'shown' } : {},
      };
      answer?.(value);
      return Promise.resolve(value);
    };
    Object.assign(globalThis, { asked });
    Object.assign(chrome.runtime, { sendMessage });
  }, answers);
  await seed(page, seeded);
  await page.goto(new URL(`/popup.html?tab=${noTab}`, page.url()).href);
  await page.waitForSelector('.popup');
  return page;
}
