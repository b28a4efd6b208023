import { browser } from 'wxt/browser';
import type { TabState } from '../messages/contract';
import { callInFrame } from './injection';
import { reasonFor } from './tab';

const lookMs = 1500;

/** Runs in the top frame. */
function contentType(): string {
  return document.contentType;
}

/** What a view may know of a tab before anything is tried on it. */
export async function tabState(tabId: number, byButton: boolean): Promise<TabState> {
  const limit = { ms: lookMs, signal: new AbortController().signal };
  const [tab, read, fileAccess, shortcut] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    callInFrame({ tabId, frameId: 0 }, contentType, [], limit),
    browser.extension.isAllowedFileSchemeAccess(),
    actionShortcut(),
  ]);
  const told = read.ok ? { contentType: read.value } : { refused: read.error.code };
  const reason = reasonFor(tab?.url, { fileAccess, byButton, ...told });
  return {
    tabId,
    ...(tab?.url ? { url: tab.url } : {}),
    ...(tab?.title ? { title: tab.title } : {}),
    ...(reason ? { reason } : {}),
    // a page that hangs was not refused
    granted: read.ok || read.error.code === 'timeout',
    ...(shortcut ? { shortcut } : {}),
  };
}

async function actionShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut;
}
