import { browser } from 'wxt/browser';

const prefix = 'plumbline/view:';

/** Lets the background know when this view closes: it holds a port for as long as it is open. */
export function announceView(tabId: number): void {
  browser.runtime.connect({ name: `${prefix}${tabId}` });
}

/** The tab whose view holds a port of this name; undefined for other ports. */
export function tabOfView(portName: string): number | undefined {
  const tabId = portName.startsWith(prefix) ? Number(portName.slice(prefix.length)) : Number.NaN;
  return Number.isInteger(tabId) ? tabId : undefined;
}
