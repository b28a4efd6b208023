import type { SearchProbe } from '../audit/run';
import type { OfFrames } from '../model/check';
import type { CollectedFacts, FactKey, Facts } from '../model/facts';
import { createFetcher } from '../probe/fetcher';
import { createPace, realTiming } from '../probe/pace';
import { planSearch } from '../probe/plan';
import { probeSearch } from '../probe/search';
import type { PageHost } from './host';
import { devices } from './open';
import type { PageOptions } from './page';

/** One for the whole run: two pages of one site audited at once keep their distance, too. */
const turn = createPace(realTiming);

/** Asks the site's search from Node, and reads the answers in the page's isolated world. */
export function searchProbe(host: PageHost, options: PageOptions): SearchProbe {
  const userAgent = devices[options.device].userAgent;
  const headers = { ...(userAgent === undefined ? {} : { 'user-agent': userAgent }), ...options.headers };
  const fetch = createFetcher('by-hand', headers);
  return async (facts, top, signal) => {
    const plan = planSearch(
      { page: valuesOf(facts, 'page'), search: valuesOf(facts, 'search'), links: valuesOf(facts, 'links') },
      options.query,
    );
    if (!plan.ok) return { ok: false, reason: plan.error.message };
    const read = host.readResults.bind(host, top);
    return { ok: true, value: await probeSearch(plan.value, { fetch, read, turn }, signal) };
  };
}

function valuesOf<K extends FactKey>(facts: OfFrames<CollectedFacts>, key: K): OfFrames<Facts[K]> {
  return facts.flatMap(({ frame, value }) => {
    const fact = value[key];
    return fact?.ok === true ? [{ frame, value: fact.value }] : [];
  });
}
