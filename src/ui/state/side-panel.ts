import { browser } from 'wxt/browser';

/** Chrome and Edge call it a side panel, Firefox a sidebar; other browsers may have neither. */
export function hasSidePanel(): boolean {
  return 'sidePanel' in browser || 'sidebarAction' in browser;
}

/** Opens the panel beside the tab. To be called in the click itself, before anything is awaited: browsers open it only then. */
export function openSidePanel(tabId: number): void {
  const sidebar: { open(): Promise<void> } | undefined = Reflect.get(browser, 'sidebarAction');
  if ('sidePanel' in browser) void browser.sidePanel.open({ tabId });
  else void sidebar?.open();
}
