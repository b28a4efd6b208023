import type { ProbeAnswer, ResultItem, ResultsRead, SearchProbeFacts } from '../model/facts/search-probe';
import type { Outcome } from '../model/outcome';
import type { Fetcher } from './fetcher';
import type { PlannedQuery, SearchPlan } from './plan';

/** Reads a page of results from its source: the page's side, by `DOMParser`. */
export type ResultsReader = (
  html: string,
  request: { readonly url: string; readonly query: string },
  signal: AbortSignal,
) => Promise<Outcome<ResultsRead>>;

export interface ProbeHost {
  readonly fetch: Fetcher;
  readonly read: ResultsReader;
  /** Resolves when the site may be asked again. */
  readonly turn: (origin: string, signal: AbortSignal) => Promise<void>;
}

const stopped = 'The site asked for fewer requests or showed a robot check';

/**
 * Asks a site's search what the plan lists, one after the other. After a 429, a 503 or a robot check nothing more is asked.
 * What could not be read is in the answers with its reason; nothing throws but an abort.
 */
export async function probeSearch(plan: SearchPlan, host: ProbeHost, signal: AbortSignal): Promise<SearchProbeFacts> {
  const origin = URL.parse(plan.pageUrl)?.origin ?? '';
  const answers: ProbeAnswer[] = [];
  let isStopped = false;
  for (const planned of plan.queries) {
    if (isStopped) {
      answers.push({ ...planned, reason: stopped });
      continue;
    }
    await host.turn(origin, signal);
    const answer = await ask(planned, plan, host, signal);
    answers.push(answer);
    isStopped = answer.status === 429 || answer.status === 503 || answer.reason === stopped;
  }
  return { known: plan.known, answers };
}

async function ask(
  planned: PlannedQuery,
  plan: SearchPlan,
  host: ProbeHost,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const fetched = await host.fetch(planned.url, signal);
  if (!fetched.ok) return { ...planned, reason: fetched.error.message };
  const { status, finalUrl, ms, body } = fetched.value;
  const base = { ...planned, status, finalUrl, ms: Math.round(ms) };
  if (status === 429 || status === 503) return { ...base, reason: stopped };
  if (status === 401 || status === 403) return { ...base, reason: `The search answers with status ${status}` };
  // A broken search is a verdict of its own; there is nothing in it to read.
  if (status >= 500) return base;
  const read = await host.read(body, { url: finalUrl, query: planned.query }, signal);
  if (!read.ok) return { ...base, reason: read.error.message };
  if (read.value.wall !== undefined)
    return { ...base, reason: read.value.wall === 'a robot check' ? stopped : `The search shows ${read.value.wall}` };
  if (read.value.clientRendered)
    return { ...base, reason: 'A script draws the results: try it by hand in a guided probe' };
  const rank = rankOf(read.value.items, plan);
  return { ...base, results: read.value, ...(rank === undefined ? {} : { rank }) };
}

/** Place of the known item, from 1: by its address where the page itself is it, else by the words of its title. */
export function rankOf(
  items: readonly ResultItem[],
  { known, knownUrl }: Pick<SearchPlan, 'known' | 'knownUrl'>,
): number | undefined {
  const path = URL.parse(knownUrl ?? '')?.pathname;
  const wanted = wordsOf(known);
  const index = items.findIndex(
    ({ title, url }) =>
      (path !== undefined && path !== '/' && URL.parse(url)?.pathname === path) || holdsAll(title, wanted),
  );
  return index < 0 ? undefined : index + 1;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** All of the item's words are in the title, but for one of several: titles are shortened and inflected. */
function holdsAll(title: string, wanted: readonly string[]): boolean {
  const own = wordsOf(title);
  const found = wanted.filter((word) =>
    own.some(
      (each) => each === word || (word.length > 3 && each.includes(word)) || (each.length > 4 && word.includes(each)),
    ),
  );
  return wanted.length > 0 && found.length >= (wanted.length > 3 ? wanted.length - 1 : wanted.length);
}
