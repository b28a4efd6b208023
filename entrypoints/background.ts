import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createMenu, onCommand, onMenu } from '../src/background/commands';
import { handlers } from '../src/background/handlers';
import { hearHello } from '../src/background/hello';
import { goOn } from '../src/background/permissions';
import { lingerReveal } from '../src/background/reveal';
import { stopRun, sweepRuns } from '../src/background/runs';
import { hearPageChange } from '../src/background/stale';
import { listen } from '../src/messages/listen';
import { tabOfView } from '../src/messages/presence';

/**
 * Every listener is registered here, in the worker's first turn and before anything is awaited: an event that started the
 * worker is only given to listeners that are there by then.
 */
export default defineBackground(() => {
  listen(handlers);
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    hearHello(message, sender);
    hearPageChange(message, sender.tab?.id);
  });
  browser.runtime.onConnect.addListener((port) => {
    const tabId = tabOfView(port.name);
    if (tabId !== undefined) port.onDisconnect.addListener(() => void lingerReveal(tabId));
  });
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.commands.onCommand.addListener(onCommand);
  browser.permissions.onAdded.addListener(() => void goOn());
  browser.tabs.onRemoved.addListener((tabId) => void stopRun(tabId, 'closed'));
  void sweepRuns();
});
