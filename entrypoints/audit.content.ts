import { defineContentScript } from 'wxt/utils/define-content-script';
import { serveFrame } from '../src/background/frame/serve';
import { watchPage } from '../src/background/frame/watch-page';
import { agentKey, axeAgentKey } from '../src/model/agent';

/** Injected on demand, after the collector: answers the background from within one frame. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const watch = window === window.top ? watchPage(tellOfChange) : undefined;
    serveFrame({
      own: () => Reflect.get(globalThis, agentKey),
      axe: () => Reflect.get(globalThis, axeAgentKey),
      onCollect: () => watch?.arm(),
    });
  },
});

function tellOfChange(change: string): void {
  chrome.runtime.sendMessage({ type: 'page/changed', change }, () => void chrome.runtime.lastError);
}
