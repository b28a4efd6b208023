import { browser } from 'wxt/browser';

/** How long a page is waited for. */
const nextPageMs = 20_000;

/** Resolves once the tab has loaded its next page, or after a while. */
export function nextPage(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (updated: number, { status }: { status?: string }): void => {
      if (updated === tabId && status === 'complete') end();
    };
    const timer = setTimeout(end, nextPageMs);
    browser.tabs.onUpdated.addListener(onUpdated);
  });
}

/** Resolves once the tab shows a loaded page: at once where it does already. */
export async function loadedPage(tabId: number): Promise<void> {
  const next = nextPage(tabId);
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.status === 'complete' ? undefined : next;
}
