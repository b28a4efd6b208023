import { browser } from 'wxt/browser';
import { mountWorkbench } from '../../src/ui/workbench/mount';

/** The workbench in the browser's side panel, always of the tab that is in front in its window. */
async function main(root: Element): Promise<void> {
  let shown: Promise<() => void> | undefined;
  const show = (tabId: number) => {
    const before = shown;
    shown = Promise.resolve(before).then((end) => {
      end?.();
      return mountWorkbench(root, tabId, 'panel');
    });
  };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  show(tab.id);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === tab.windowId) show(tabId);
  });
}

const root = document.querySelector('#app');
if (root) void main(root);
