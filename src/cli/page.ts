import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright';
import { dayOf, decided } from '../audit/decide';
import { runAudit } from '../audit/run';
import type { Audit, OwnChecklist } from '../model/audit';
import type { Decisions } from '../model/decisions';
import type { Device, ProfileId } from '../model/ids';
import { errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { type Bundles, createHost } from './host';
import { devices, open } from './open';
import { searchProbe } from './probe';
import type { Turnstile } from './queue';
import { keyboardWalk } from './walk';

/** What one page's audit needs to know of the command line's options. */
export interface PageOptions {
  readonly device: Device;
  readonly profile: ProfileId;
  readonly checklist?: OwnChecklist;
  readonly checks?: readonly string[];
  /** What a person ignored and answered: it counts in the score as it does in the workbench. */
  readonly decisions?: Decisions;
  /** Seconds, navigation included. */
  readonly timeout: number;
  readonly waitFor?: string;
  readonly storageState?: string;
  /** Sent to the audited origin only: they may hold a secret. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly ignoreCertificate?: boolean;
  /** The site's search may be asked; nothing is requested without it. */
  readonly probeSearch?: boolean;
  /** The page is walked by keyboard once it has been read. */
  readonly walkKeyboard?: boolean;
  /** The known item that a search probe looks for; absent: taken from the page. */
  readonly query?: string;
}

/** axe-core may run until this share of the time limit is used up (CATALOGUE.md 5.2). */
const axeShare = 0.8;
/** Closing a page that hangs must not hang. */
const closingMs = 5_000;
/** A page may send its visitor on once or twice before it is what was meant. */
const mostNavigations = 3;

interface Run {
  readonly url: string;
  readonly options: PageOptions;
  readonly startedAt: string;
  /** `performance.now()` when this page's turn began. */
  readonly began: number;
  readonly browserVersion: string;
  readonly signal: AbortSignal;
}

/**
 * Opens an address in a context of its own and audits it. Never takes longer than the time limit; leaves no page and no
 * protocol session open. Loads go through the turnstile one at a time, so that they are measured undisturbed.
 */
export async function auditPage(
  browser: Browser,
  bundles: Bundles,
  url: string,
  options: PageOptions,
  signal: AbortSignal,
  loads?: Turnstile,
): Promise<Outcome<Audit>> {
  const startedAt = new Date().toISOString();
  const crash = new AbortController();
  try {
    const context = await browser.newContext(contextOptions(options));
    try {
      if (options.headers !== undefined) await sendHeaders(context, new URL(url).origin, options.headers);
      const page = await context.newPage();
      page.once('crash', () => crash.abort(new Error('crash')));
      const load = async () => {
        const began = performance.now();
        const limit = AbortSignal.any([signal, crash.signal, AbortSignal.timeout(options.timeout * 1_000)]);
        const run: Run = { url, options, startedAt, began, browserVersion: browser.version(), signal: limit };
        return { run, opened: await capped(open(page, url, options.waitFor, options.timeout * 1_000, limit), limit) };
      };
      const { run, opened } = loads === undefined ? await load() : await loads.run(load);
      if (!opened.ok) return opened;
      return await auditSettled(page, bundles, opened.value, run);
    } finally {
      await capped(context.close().then(ok), AbortSignal.timeout(closingMs));
    }
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, 'crashed') };
  }
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    ...devices[options.device],
    ...(options.storageState === undefined ? {} : { storageState: options.storageState }),
    ...(options.ignoreCertificate === true ? { ignoreHTTPSErrors: true } : {}),
  };
}

async function sendHeaders(context: BrowserContext, origin: string, headers: Readonly<Record<string, string>>) {
  if (Object.keys(headers).length === 0) return;
  await context.route(
    (target) => target.origin === origin,
    (route) => route.continue({ headers: { ...route.request().headers(), ...headers } }),
  );
}

/** Audits what the tab shows; a page that sends its visitor on while it is read is read anew where it lands. */
async function auditSettled(
  page: Page,
  bundles: Bundles,
  response: Response | null,
  run: Run,
): Promise<Outcome<Audit>> {
  for (let turn = 1; ; turn += 1) {
    const before = page.url();
    const host = createHost(page, bundles);
    try {
      const audit = await auditOpened(page, host, response, run);
      if (audit.ok || run.signal.aborted || turn >= mostNavigations || page.url() === before)
        return contracted(audit, run);
      await page.waitForLoadState('load', { timeout: remaining(run) });
    } finally {
      await capped(host.close().then(ok), AbortSignal.timeout(closingMs));
    }
  }
}

/** Errors in the contract's words. */
function contracted(audit: Outcome<Audit>, { url, signal }: Run): Outcome<Audit> {
  if (audit.ok) return audit;
  if (signal.aborted && signal.reason instanceof Error && signal.reason.message === 'crash') {
    return fail('crashed', `The page at ${url} crashed.`);
  }
  if (signal.aborted || audit.error.code === 'timeout' || audit.error.code === 'aborted') {
    return fail('timeout', `${url} did not answer in time.`);
  }
  return fail('crashed', `${url} could not be read: ${audit.error.message}`);
}

function remaining({ began, options }: Run): number {
  return Math.max(1, options.timeout * 1_000 - (performance.now() - began));
}

async function auditOpened(
  page: Page,
  host: ReturnType<typeof createHost>,
  response: Response | null,
  run: Run,
): Promise<Outcome<Audit>> {
  const { options } = run;
  let scored: Audit | undefined;
  const audit = await runAudit(
    host,
    {
      url: run.url,
      profile: options.profile,
      ...(options.checklist === undefined ? {} : { checklist: options.checklist }),
      device: options.device,
      ...(options.checks === undefined ? {} : { checks: options.checks }),
      ...(response === null ? {} : { status: response.status() }),
      startedAt: run.startedAt,
      began: run.began,
      clock: () => performance.now(),
      versions: { browser: run.browserVersion },
      ...(options.probeSearch === true ? { probeSearch: searchProbe(host, options) } : {}),
      ...(options.walkKeyboard === true ? { walkKeyboard: keyboardWalk(host, page) } : {}),
      allowAxe: async () => true,
      axeBudgetMs: Math.max(0, options.timeout * 1_000 * axeShare - (performance.now() - run.began)),
    },
    (progress) => {
      if (progress.phase === 'scored') scored = progress.audit;
    },
    run.signal,
  );
  // Where phase 1 had ended, what it found is given; the rest is not measured.
  const best = !audit.ok && scored !== undefined ? ok(scored) : audit;
  if (!best.ok || options.decisions === undefined) return best;
  return ok(decided(best.value, options.decisions, dayOf(Date.now())));
}

/** What a promise gives, or a timeout error when the signal comes first. */
async function capped<T>(work: Promise<Outcome<T>>, signal: AbortSignal): Promise<Outcome<T>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<T>>();
  const give = () => resolve({ ok: false, error: errorFrom(signal.reason, 'timeout') });
  if (signal.aborted) give();
  signal.addEventListener('abort', give, { once: true });
  try {
    return await Promise.race([work, promise]);
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown) };
  } finally {
    signal.removeEventListener('abort', give);
  }
}
