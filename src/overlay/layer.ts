import { localAgent } from './find';

/** The overlay's own element in the page, above all else in it. What is in it no script of the page can reach. */
export interface Layer {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Whether it stands in the document and above it. */
  isThere(): boolean;
  /** Puts it back where the page has taken it away. */
  restore(): void;
  remove(): void;
}

/** Inline and important, so that no style sheet of the page has a say. */
const hostStyle = `
  all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 100vw !important; height: 100vh !important; margin: 0 !important; border: 0 !important; padding: 0 !important;
  background: transparent !important; overflow: visible !important; pointer-events: none !important;
  z-index: 2147483647 !important; zoom: 1 !important;`;

/** Opens it. `onLost` is called each time that the page has taken it out of the document. */
export function openLayer(onLost: () => void): Layer {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  if (!(host instanceof HTMLElement)) throw new Error('This document has no HTML elements.');
  host.style.cssText = hostStyle;
  host.popover = 'manual';
  host.ariaHidden = 'true';
  localAgent()?.hide(host);
  const root = host.attachShadow({ mode: 'closed' });
  const isOpen = (): boolean => host.matches(':popover-open');
  const place = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    if (!isOpen()) host.showPopover();
  };
  // what came to the top since (a dialog, a popover, full screen) lies over it
  const raise = (): void => {
    if (isOpen()) host.hidePopover();
    place();
  };
  const onToggle = (event: Event): void => {
    if (event.target !== host) raise();
  };
  const watch = new MutationObserver(() => {
    if (!host.isConnected) onLost();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  document.addEventListener('toggle', onToggle, true);
  document.addEventListener('fullscreenchange', raise);
  place();
  return {
    root,
    host,
    isThere: () => host.isConnected && isOpen(),
    restore: place,
    remove() {
      watch.disconnect();
      document.removeEventListener('toggle', onToggle, true);
      document.removeEventListener('fullscreenchange', raise);
      host.remove();
    },
  };
}
