import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as z from 'zod';
import { ensureFirefox, root } from '../../scripts/setup.mjs';
import { desktopViewport } from './browser';

const SHOWN_WITHIN_MS = 15_000;
const ChromeContexts = z.object({ result: z.object({ contexts: z.tuple([z.object({ context: z.string() })]) }) });
const Evaluated = z.object({
  result: z.discriminatedUnion('type', [
    z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
});

/** A Firefox with the built extension in it, driven over WebDriver BiDi. */
export interface FirefoxWithExtension {
  readonly browser: Browser;
  /** `moz-extension://…`, where the extension's own pages are. */
  readonly origin: string;
  /** Opens the address in a tab of its own, in front, once its load event has fired. */
  openTab(url: string): Promise<Page>;
  /** Presses the toolbar button of the tab in front for real, which grants `activeTab`, and answers with the popup. */
  clickToolbarButton(): Promise<FirefoxPopup>;
  close(): Promise<void>;
}

/** The open popup. BiDi doesn't list it, so that it is reached from the browser's own window. */
export interface FirefoxPopup {
  /**
   * Runs a function in the popup and answers with what it returns, by JSON. The function is sent as text: it may use
   * nothing but its arguments. It sees the page's DOM, not the page's own script values.
   */
  evaluate<T>(run: (document: Document) => T | Promise<T>, schema: z.ZodType<T>): Promise<T>;
  /** Resolves once the function is true of the popup, looked at anew whenever the popup changes. */
  waitFor(isSo: (document: Document) => boolean, timeoutMs?: number): Promise<void>;
}

export interface FirefoxOptions {
  /** The built extension's folder; Firefox's build by default. */
  readonly extensionPath?: string;
}

/** Starts a headless Firefox with a fresh profile and the extension as it is shipped. Throws where nothing is built. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxWithExtension> {
  const extensionPath = options.extensionPath ?? join(root, '.output/firefox-mv3');
  if (!existsSync(join(extensionPath, 'manifest.json'))) throw new Error(`Nothing is built at ${extensionPath}`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    defaultViewport: desktopViewport,
    args: ['--remote-allow-system-access'],
  });
  try {
    return await withExtension(browser, await browser.installExtension(extensionPath));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function withExtension(browser: Browser, id: string): Promise<FirefoxWithExtension> {
  const inWindow = await browserWindow(browser);
  const host = await inWindow(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`);
  return {
    browser,
    origin: `moz-extension://${host}`,
    async openTab(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async clickToolbarButton() {
      await inWindow(`(${pressButton})(${JSON.stringify(id)}, ${SHOWN_WITHIN_MS})`);
      return popupOf(inWindow);
    },
    close: () => browser.close(),
  };
}

/** Evaluates an expression in the browser's own window; its value has to be a string or nothing. */
type InWindow = (expression: string) => Promise<string>;

async function browserWindow(browser: Browser): Promise<InWindow> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [{ context }] = ChromeContexts.parse(tree).result.contexts;
  return async (expression) => {
    const call = { expression, target: { context }, awaitPromise: true, userActivation: true };
    const { result } = Evaluated.parse(await sendBidi(browser, 'script.evaluate', call));
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value ?? '';
  };
}

/** Sends a BiDi command that puppeteer has no method for. */
async function sendBidi(browser: Browser, method: string, params: object): Promise<unknown> {
  const connection = 'connection' in browser ? browser.connection : undefined;
  if (typeof connection !== 'object' || connection === null) throw new Error('No BiDi connection');
  if (!('send' in connection) || typeof connection.send !== 'function') throw new Error('No BiDi connection');
  return connection.send(method, params);
}

/** Runs in the browser's window. Presses the button and waits for the popup's page to have loaded. */
const pressButton = `async (id, timeoutMs) => {
  const button = document.querySelector('toolbarbutton[data-extensionid="' + CSS.escape(id) + '"]');
  const popup = () => document.querySelector('browser.webextension-popup-browser');
  const isShown = () => popup()?.currentURI?.spec.startsWith('moz-extension:') && !popup().webProgress?.isLoadingDocument;
  button.click();
  const deadline = performance.now() + timeoutMs;
  while (!isShown()) {
    if (performance.now() > deadline) throw new Error('The popup did not open');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}`;

/** Runs in the browser's window. Has a frame script call the function in the popup and send back its JSON. */
const callInPopup = `(run) => new Promise((resolve, reject) => {
  const popup = document.querySelector('browser.webextension-popup-browser');
  if (popup === null) return reject(new Error('The popup has closed'));
  const answer = 'plumbline-test-' + crypto.randomUUID();
  const listener = ({ data }) => {
    popup.messageManager.removeMessageListener(answer, listener);
    if ('error' in data) reject(new Error(data.error));
    else resolve(data.json ?? 'null');
  };
  popup.messageManager.addMessageListener(answer, listener);
  const script = '(async () => (' + run + ')(content.document))().then('
    + '(value) => sendAsyncMessage("' + answer + '", { json: JSON.stringify(value) }),'
    + '(error) => sendAsyncMessage("' + answer + '", { error: String(error) }))';
  popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

function popupOf(inWindow: InWindow): FirefoxPopup {
  const call = (source: string): Promise<string> => inWindow(`(${callInPopup})(${JSON.stringify(source)})`);
  return {
    async evaluate(run, schema) {
      return schema.parse(JSON.parse(await call(String(run))));
    },
    async waitFor(isSo, timeoutMs = SHOWN_WITHIN_MS) {
      await call(`(document) => (${waitInPopup})(document, ${String(isSo)}, ${timeoutMs})`);
    },
  };
}

/** Runs in the popup's frame script. Sees into open shadow roots only as far as the function itself looks. */
const waitInPopup = `(document, isSo, timeoutMs) => new Promise((resolve, reject) => {
  const view = document.defaultView;
  const settle = (end) => { observer.disconnect(); view.clearTimeout(timer); end(); };
  const look = () => { if (isSo(document)) settle(resolve); };
  const observer = new view.MutationObserver(look);
  const timer = view.setTimeout(() => settle(() => reject(new Error('Not so in time: ' + isSo))), timeoutMs);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
})`;
