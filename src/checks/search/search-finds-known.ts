import { definePageCheck, verdict } from '../../model/check';
import { answerTo, isRead, serverError, serverErrorMessage, unread } from './shared/asked';

/** Results that people look at before they change their words, and a first page of them. */
const top = 3;
const firstPage = 10;

export default definePageCheck({
  id: 'search-finds-known',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'Search finds what the site has',
  help: 'People who type the name of a thing expect it at the top. Most look at three results and then try elsewhere. Weigh matches in titles more than matches in texts.',
  standards: [],
  sources: [
    { title: 'Baymard: e-commerce search query types', url: 'https://baymard.com/blog/ecommerce-search-query-types' },
  ],
  messages: {
    low: '"{query}" stands only at place {rank}',
    absent: '"{query}" is not among the first {count} results',
    none: 'Searching for "{query}" finds nothing',
    'server-error': serverErrorMessage,
  },
  run({ searchProbe }) {
    const answer = answerTo(searchProbe, 'known');
    const broken = serverError(searchProbe, answer);
    if (broken !== undefined) return verdict(1, [broken]);
    if (!isRead(answer)) return unread(answer);
    const { rank, query, results } = answer;
    if (rank !== undefined && rank <= top && !results.itemsArePopular) return verdict(1, []);
    if (rank !== undefined && !results.itemsArePopular) {
      const severity = rank <= firstPage ? 'moderate' : 'critical';
      return verdict(1, [{ message: 'low', evidence: { query, rank }, severity, certainty: 'certain' }]);
    }
    // It may be sold out or go by another name: only a person knows.
    const found = results.items.length > 0 && !results.saysNone && !results.itemsArePopular;
    const evidence = { query, ...(found ? { count: results.items.length } : {}) };
    return verdict(1, [{ message: found ? 'absent' : 'none', evidence, severity: 'critical', certainty: 'review' }]);
  },
});
