import type { BrowserContextOptions, Page, Response } from 'playwright';
import type { Device } from '../model/ids';
import { type AppError, errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { isRobotWall } from './robot-wall';

/** The devices of the command line's contract. */
export const devices: Readonly<Record<Device, BrowserContextOptions>> = {
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    userAgent:
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  },
  desktop: { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
};

/** The page counts as settled when nothing has been requested for this many ms after its load. */
const quietMs = 500;
/** A page that keeps requesting is audited all the same, this many ms after its load. */
const patienceMs = 5_000;

/** Loads an address and waits until it has settled, or until `waitFor` is visible. `timeout` in ms. */
export async function open(
  page: Page,
  url: string,
  waitFor: string | undefined,
  timeout: number,
  signal: AbortSignal,
): Promise<Outcome<Response | null>> {
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout });
    const type = (await response?.headerValue('content-type')) ?? 'text/html';
    if (!/\bx?html\b/i.test(type)) return fail('not-html', `${url} answered with ${type}, not with a page.`);
    if (await isRobotWall(page, response)) return fail('blocked', `${url} shows a robot wall in the page's place.`);
    if (waitFor === undefined) await quiet(page, signal);
    else await page.locator(waitFor).first().waitFor({ state: 'visible', timeout });
    return ok(response);
  } catch (thrown) {
    return { ok: false, error: navigationError(url, errorFrom(thrown, 'unreachable')) };
  }
}

const navigationErrors: readonly (readonly [RegExp, AppError['code'], string])[] = [
  [/Timeout|TIMED_OUT|aborted/i, 'timeout', 'did not finish loading in time'],
  [/ERR_CERT|ERR_SSL/, 'certificate', 'has a certificate that the browser does not trust'],
  [/Download is starting|ERR_ABORTED|ERR_INVALID_RESPONSE/, 'not-html', 'is a download, not a page'],
  [/invalid URL|ERR_INVALID_URL|ERR_UNKNOWN_URL_SCHEME/, 'bad-address', 'is not an address'],
  [/ERR_BLOCKED/, 'blocked', 'was blocked'],
  [/crash/i, 'crashed', 'crashed'],
];

function navigationError(url: string, { code, message }: AppError): AppError {
  const [line = ''] = message.split('\n');
  if (code === 'timeout' || code === 'aborted')
    return { code: 'timeout', message: `${url} did not finish loading in time.` };
  for (const [pattern, known, what] of navigationErrors) {
    if (pattern.test(line)) return { code: known, message: `${url} ${what}.` };
  }
  return { code: 'unreachable', message: `${url} could not be reached: ${line.replace(/^.*?(net::|: )/, '')}` };
}

/** Resolves after half a second without a request, or when patience or time ends. */
async function quiet(page: Page, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  let timer = setTimeout(resolve, quietMs);
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, quietMs);
  };
  page.on('request', again);
  limit.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
  page.off('request', again);
}
