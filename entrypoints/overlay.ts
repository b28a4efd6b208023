import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { overlayKey } from '../src/model/overlay';
import { createOverlay } from '../src/overlay/overlay';

/** Injected when something is to be shown on the page; a second injection changes nothing. */
export default defineUnlistedScript(() => {
  if (!Reflect.has(globalThis, overlayKey)) Reflect.set(globalThis, overlayKey, createOverlay());
});
