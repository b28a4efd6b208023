import { browser } from 'wxt/browser';
import { fail, type Outcome, ok } from '../model/outcome';
import { callInFrame } from './injection';
import { nextPage } from './next-page';
import { startRun } from './runs';

/** CSS px inside the window: the width of a common phone. */
export const phoneWidth = 390;
const phoneHeight = 844;
/** The popup's own size, with room for a window's frame. */
const viewSize = { width: 416, height: 640 };
/** Corrections of the window's size: some window managers round, and one step may bring a scroll bar. */
const mostCorrections = 4;
const measureMs = 3000;

/**
 * Opens the tab's address in a window that is 390 CSS px wide inside, and audits it there. The toolbar button's grant does not
 * reach into a new tab, so this needs the permission for the site; whoever calls has seen to that.
 */
export async function openAtPhoneWidth(tabId: number): Promise<Outcome<{ tabId: number }>> {
  const { url } = await browser.tabs.get(tabId);
  if (!url) return fail('grant-ended', 'The browser does not tell this page’s address.');
  const opened = await browser.windows.create({
    url,
    type: 'popup',
    width: phoneWidth,
    height: phoneHeight,
    focused: true,
  });
  const phoneTab = opened?.tabs?.[0]?.id;
  if (opened?.id === undefined || phoneTab === undefined) return fail('internal', 'The browser opened no window.');
  await nextPage(phoneTab);
  await fitWindow(opened.id, phoneTab);
  const started = await startRun(phoneTab);
  if (!started.ok) return started;
  await openViewBeside(opened.id, phoneTab);
  return ok({ tabId: phoneTab });
}

/** A window without a toolbar has no button to press: the scorecard stands beside it. */
async function openViewBeside(windowId: number, tabId: number): Promise<void> {
  const { left = 0, top = 0, width = phoneWidth } = await browser.windows.get(windowId);
  const url = browser.runtime.getURL(`/popup.html?tab=${tabId}`);
  await browser.windows.create({ url, type: 'popup', left: left + width, top, ...viewSize, focused: false });
}

/** Runs in the top frame. */
function innerWidth(): number {
  return window.innerWidth;
}

/** Widens or narrows the window until what is inside is as wide as a phone, as far as the browser goes along. */
async function fitWindow(windowId: number, tabId: number): Promise<void> {
  const limit = { ms: measureMs, signal: new AbortController().signal };
  for (let step = 0; step < mostCorrections; step += 1) {
    const inner = await callInFrame({ tabId, frameId: 0 }, innerWidth, [], limit);
    if (!inner.ok || inner.value === phoneWidth) return;
    const { width = phoneWidth } = await browser.windows.get(windowId);
    await browser.windows.update(windowId, { width: width + phoneWidth - inner.value });
  }
}
