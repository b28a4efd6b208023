import type { Browser, BrowserContextOptions, Page, Response } from 'playwright';
import { runAudit } from '../audit/run';
import type { Audit } from '../model/audit';
import type { Device, ProfileId } from '../model/ids';
import { type AppError, errorFrom, fail, type Outcome } from '../model/outcome';
import { type Bundles, createHost } from './host';

/** What one page's audit needs to know; the command line's options, parsed. */
export interface PageOptions {
  readonly device: Device;
  readonly profile: ProfileId;
  readonly checks?: readonly string[];
  /** Seconds, navigation included. */
  readonly timeout: number;
  readonly waitFor?: string;
  readonly context?: BrowserContextOptions;
}

// The contract's devices (CLI-CONTRACT.md, `--device`).
const devices: Readonly<Record<Device, BrowserContextOptions>> = {
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    userAgent:
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  },
  desktop: { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
};

/** The page counts as settled when nothing has been requested for this many ms after its load. */
const quietMs = 500;
/** axe-core may run until this share of the time limit is used up (CATALOGUE.md 5.2). */
const axeShare = 0.8;

/** Opens an address in a context of its own and audits it. */
export async function auditPage(
  browser: Browser,
  bundles: Bundles,
  url: string,
  options: PageOptions,
  signal: AbortSignal,
): Promise<Outcome<Audit>> {
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(options.timeout * 1_000)]);
  const context = await browser.newContext({ ...devices[options.device], ...options.context });
  try {
    const page = await context.newPage();
    const opened = await open(page, url, options, limit);
    if (!opened.ok) return opened;
    const host = createHost(page, bundles);
    try {
      return await auditOpened(
        host,
        url,
        opened.value,
        options,
        { startedAt, began, browser: browser.version() },
        limit,
      );
    } finally {
      await host.close();
    }
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, 'crashed') };
  } finally {
    await context.close();
  }
}

async function auditOpened(
  host: ReturnType<typeof createHost>,
  url: string,
  response: Response | null,
  options: PageOptions,
  run: { readonly startedAt: string; readonly began: number; readonly browser: string },
  signal: AbortSignal,
): Promise<Outcome<Audit>> {
  let scored: Audit | undefined;
  const audit = await runAudit(
    host,
    {
      url,
      profile: options.profile,
      device: options.device,
      ...(options.checks === undefined ? {} : { checks: options.checks }),
      ...(response === null ? {} : { status: response.status() }),
      startedAt: run.startedAt,
      began: run.began,
      clock: () => performance.now(),
      versions: { browser: run.browser },
      allowAxe: async () => true,
      axeBudgetMs: Math.max(0, options.timeout * 1_000 * axeShare - (performance.now() - run.began)),
    },
    (progress) => {
      if (progress.phase === 'scored') scored = progress.audit;
    },
    signal,
  );
  if (audit.ok || scored === undefined) return audit;
  // Phase 1 had ended: what it found is given, the rest is not measured.
  return { ok: true, value: scored };
}

async function open(
  page: Page,
  url: string,
  options: PageOptions,
  signal: AbortSignal,
): Promise<Outcome<Response | null>> {
  const timeout = options.timeout * 1_000;
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout });
    const type = (await response?.headerValue('content-type')) ?? 'text/html';
    if (!/html/i.test(type)) return fail('not-html', `${url} answered with ${type}, not with a page.`);
    if (options.waitFor === undefined) await quiet(page, signal);
    else await page.locator(options.waitFor).first().waitFor({ state: 'visible', timeout });
    return { ok: true, value: response };
  } catch (thrown) {
    return { ok: false, error: navigationError(url, errorFrom(thrown, 'unreachable')) };
  }
}

function navigationError(url: string, { code, message }: AppError): AppError {
  const [line = ''] = message.split('\n');
  if (code === 'timeout' || /Timeout/.test(line))
    return { code: 'timeout', message: `${url} did not finish loading in time.` };
  if (/ERR_CERT|SSL/.test(line)) return { code: 'certificate', message: `The certificate of ${url} is not trusted.` };
  if (/Download is starting|ERR_ABORTED/.test(line))
    return { code: 'not-html', message: `${url} is a download, not a page.` };
  if (/invalid URL|Cannot navigate/.test(line)) return { code: 'bad-address', message: `${url} is not an address.` };
  if (/crash/i.test(line)) return { code: 'crashed', message: `The page at ${url} crashed.` };
  return { code: 'unreachable', message: `${url} could not be reached: ${line.replace(/^.*net::/, '')}` };
}

/** Resolves after half a second without a request, or with the time limit. */
async function quiet(page: Page, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer = setTimeout(resolve, quietMs);
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, quietMs);
  };
  page.on('request', again);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
  page.off('request', again);
}
