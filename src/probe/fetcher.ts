import { errorFrom, fail, type Outcome, ok } from '../model/outcome';

/** The longest that one answer may take, the most that is read of it, the most redirects that are followed. */
export const longestMs = 8_000;
export const mostBytes = 1_048_576;
const mostRedirects = 5;

/** One answer to a probe. */
export interface Fetched {
  readonly status: number;
  readonly finalUrl: string;
  readonly contentType: string;
  readonly body: string;
  /** ms from the request to the last byte. */
  readonly ms: number;
}

export type Fetcher = (url: string, signal: AbortSignal) => Promise<Outcome<Fetched>>;

/**
 * A fetcher over the platform's `fetch`: GET, without cookies, referrer or cache, within 8 s and 1 MiB.
 *
 * @param redirects `by-hand` (Node) looks at every hop before it goes there and never leaves the origin; a page's `fetch`
 *   can't see hops, so it follows them, and the browser stops what would leave the origin.
 */
export function createFetcher(
  redirects: 'by-hand' | 'follow',
  headers: Readonly<Record<string, string>> = {},
): Fetcher {
  return async (url, signal) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    const began = performance.now();
    try {
      const answer = await followed(url, redirects, headers, limit);
      if (!answer.ok) return answer;
      const { response, finalUrl } = answer.value;
      const body = await textOf(response);
      if (!body.ok) return body;
      const contentType = response.headers.get('content-type') ?? '';
      return ok({ status: response.status, finalUrl, contentType, body: body.value, ms: performance.now() - began });
    } catch (thrown) {
      if (signal.aborted) return fail('aborted', 'The probe was called off');
      return { ok: false, error: errorFrom(thrown, 'unreachable') };
    }
  };
}

async function followed(
  url: string,
  redirects: 'by-hand' | 'follow',
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome<{ readonly response: Response; readonly finalUrl: string }>> {
  let current = url;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await fetch(current, {
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: redirects === 'follow' ? 'follow' : 'manual',
      headers,
      signal,
    });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return ok({ response, finalUrl: redirects === 'follow' ? response.url : current });
    await response.body?.cancel();
    const next = URL.parse(location, current);
    if (next === null || next.origin !== URL.parse(url)?.origin)
      return fail('not-auditable', 'The search leads to another site');
    current = next.href;
  }
  return fail('not-auditable', 'The search redirects without end');
}

/** The body as text, where it stays within the limit. */
async function textOf(response: Response): Promise<Outcome<string>> {
  if (response.body === null) return ok('');
  const type = response.headers.get('content-type') ?? '';
  if (type !== '' && !/html/i.test(type)) {
    await response.body.cancel();
    return fail('not-html', `The search answers with ${type.split(';')[0]}`);
  }
  const decoder = decoderFor(type);
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return fail('not-auditable', 'The page of results is larger than 1 MiB');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return ok(text + decoder.decode());
}

function decoderFor(contentType: string): TextDecoder {
  const label = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
