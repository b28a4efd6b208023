import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { answersOf, certaintyOf, unread, withResults } from './shared/asked';

/** Fewer results than these are looked through. */
const many = 20;

export default definePageCheck({
  id: 'search-refine',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'Many results can be filtered and sorted',
  help: 'Nobody reads through twenty results and more. Offer filters that fit what was found, and an order by price, date or rating beside relevance.',
  standards: [],
  sources: [
    { title: 'Baymard: e-commerce search query types', url: 'https://baymard.com/blog/ecommerce-search-query-types' },
  ],
  messages: {
    'no-filter': '{count} results for "{query}", and no filter to narrow them',
    'no-sort': '{count} results for "{query}", and no way to sort them',
  },
  run({ searchProbe }, { profile }) {
    const large = withResults(searchProbe).find(
      ({ results }) => Math.max(results.count ?? 0, results.items.length) >= many,
    );
    if (large === undefined) {
      const unmeasured = answersOf(searchProbe).find(({ kind, reason }) => kind === 'known' && reason !== undefined);
      return unmeasured === undefined ? { outcome: 'nothing-to-test', examined: 0 } : unread(unmeasured);
    }
    const { results, query } = large;
    const evidence = { query, count: results.count ?? results.items.length };
    const findings: FindingDraft<ElementRef>[] = [];
    const base = { evidence, severity: 'moderate', certainty: certaintyOf(large) } as const;
    if (results.filters === 0) findings.push({ ...base, message: 'no-filter' });
    // Texts are read by relevance; things are compared.
    if (!results.sort && profile === 'shop') findings.push({ ...base, message: 'no-sort' });
    return verdict(1, findings);
  },
});
