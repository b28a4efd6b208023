import { browser } from 'wxt/browser';
import { startRun } from './runs';

const menuId = 'audit-page';
const delayMs = 3000;

/** Puts "Audit this page" into the page's context menu. To be called when the extension is installed or updated. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuId,
    title: 'Audit this page',
    contexts: ['page', 'link', 'image', 'selection'],
  });
}

export function onMenu(
  { menuItemId }: { readonly menuItemId: string | number },
  tab: { id?: number | undefined } | undefined,
): void {
  if (menuItemId === menuId) startAndShow(tab?.id);
}

export function onCommand(command: string, tab: { id?: number | undefined } | undefined): void {
  if (command === 'start-audit') startAndShow(tab?.id);
  // the popup would take the focus, and close the menu that is to be audited
  if (command === 'start-audit-delayed' && tab?.id !== undefined) void startRun(tab.id, { delayMs });
}

/** Starts the audit, and shows its progress where the browser lets us open the popup ourselves. */
function startAndShow(tabId: number | undefined): void {
  if (tabId === undefined) return;
  void startRun(tabId);
  // before anything is awaited: Firefox allows it in the person's own action only
  void browser.action.openPopup?.().catch(() => undefined);
}
