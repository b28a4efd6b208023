import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { ensureBrowser, root } from '../../scripts/setup.mjs';

const SHOWN_WITHIN_MS = 15_000;

/** A desktop window; a phone is emulated on the page (`page.emulate`), as DevTools' device mode does it. */
export const desktopViewport = { width: 1350, height: 940 } as const;

/** A popup grows no further than the screen; the headless one is small unless told. */
const roomyScreen = ['--screen-info={1600x1200}', '--window-size=1400,1100'];

/** A Chromium, Edge or Chrome with the built extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extension: Extension;
  /** Opens the address in a tab of its own, in front, once its load event has fired. */
  openTab(url: string): Promise<Page>;
  /**
   * Presses the toolbar button on the page's tab for real, which grants `activeTab`, and answers with the popup. The tab
   * must be the one in front. Close the popup with its `close()`.
   */
  clickToolbarButton(page: Page): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, with its path like `/popup.html`. No `activeTab` is granted. */
  openExtensionPage(path: string): Promise<Page>;
  /** The background, started if it sleeps. */
  serviceWorker(): Promise<WebWorker>;
  /** Ends the background as the browser does when it is idle; the next event starts it again. */
  killServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Without a window, the default. */
  readonly headless?: boolean;
  /** The built extension's folder; Chrome's build by default. */
  readonly extensionPath?: string;
  /** The browser's path; the first that is found by default. */
  readonly browserPath?: string;
  /** More switches for the browser. */
  readonly args?: readonly string[];
}

/**
 * Starts a browser with a fresh profile and the extension as it is shipped. Close it in the end: its profile is then
 * deleted. Throws where the extension has not been built.
 */
export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const extensionPath = options.extensionPath ?? join(root, '.output/chrome-mv3');
  if (!existsSync(join(extensionPath, 'manifest.json'))) throw new Error(`Nothing is built at ${extensionPath}`);
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath: options.browserPath ?? ensureBrowser(),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? desktopViewport : null,
    args: [
      ...sandboxArgs(),
      ...(headless ? roomyScreen : []),
      '--no-first-run',
      '--lang=en-US',
      ...(options.args ?? []),
    ],
  });
  try {
    return await withExtension(browser, extensionPath);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A browser started by root has no sandbox to offer. */
function sandboxArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function withExtension(browser: Browser, path: string): Promise<ExtensionBrowser> {
  const id = await browser.installExtension(path);
  const started = (target: Target): boolean => target.type() === 'service_worker' && target.url().includes(id);
  await browser.waitForTarget(started, { timeout: SHOWN_WITHIN_MS });
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('The browser did not take the extension');
  const origin = `chrome-extension://${extension.id}`;
  return {
    browser,
    extension,
    async openTab(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    clickToolbarButton: (page) => clickToolbarButton(browser, extension, page),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`);
      return page;
    },
    serviceWorker: () => startServiceWorker(browser, origin),
    killServiceWorker: () => killServiceWorker(browser, origin),
    close: () => browser.close(),
  };
}

/** The popup is told from the extension's other pages by being new. */
async function clickToolbarButton(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  const before = new Set(browser.targets());
  await page.bringToFront();
  await extension.triggerAction(page);
  const opened = await browser.waitForTarget(
    (target) => !before.has(target) && target.url().startsWith(`chrome-extension://${extension.id}/popup.html`),
    { timeout: SHOWN_WITHIN_MS },
  );
  return opened.asPage();
}

async function startServiceWorker(browser: Browser, origin: string): Promise<WebWorker> {
  const isOurs = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith(origin);
  const running = browser.targets().find(isOurs);
  if (running === undefined) await wakeServiceWorker(browser, origin);
  const target = await browser.waitForTarget(isOurs, { timeout: SHOWN_WITHIN_MS });
  const worker = await target.worker();
  if (worker === null) throw new Error('The service worker has gone');
  return worker;
}

/** A message from one of the extension's own addresses is an event like any other; the manifest runs no code of its own. */
async function wakeServiceWorker(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
  } finally {
    await page.close();
  }
}

async function killServiceWorker(browser: Browser, origin: string): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  if (target === undefined) return;
  const worker = await target.worker();
  const gone = new Promise<void>((resolve) => {
    const onDestroyed = (destroyed: unknown): void => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', onDestroyed);
      resolve();
    };
    browser.on('targetdestroyed', onDestroyed);
  });
  await worker?.close();
  await gone;
}
