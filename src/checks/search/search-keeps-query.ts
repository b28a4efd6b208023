import { definePageCheck, verdict } from '../../model/check';
import { answersOf, certaintyOf, isRead, unread } from './shared/asked';

export default definePageCheck({
  id: 'search-keeps-query',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'The query stays in the field above its results',
  help: 'Every second search is a better second try. Where the field is empty on the page of results, people type everything anew. Put the query into it.',
  standards: [],
  sources: [{ title: 'Baymard: persist the search query', url: 'https://baymard.com/blog/persist-search-queries' }],
  messages: {
    lost: 'The field above the results is empty again: "{query}" is gone',
    'no-field': 'There is no search field on the page of results',
  },
  run({ searchProbe }) {
    const read = answersOf(searchProbe).filter(isRead);
    const [first] = read;
    if (first === undefined) return unread(answersOf(searchProbe)[0]);
    if (read.some(({ results }) => results.keepsQuery)) return verdict(read.length, []);
    const message = read.some(({ results }) => results.hasField) ? 'lost' : 'no-field';
    const evidence = message === 'lost' ? { query: first.query } : {};
    // A script may fill it in once it runs.
    return verdict(read.length, [{ message, evidence, severity: 'moderate', certainty: certaintyOf(first) }]);
  },
});
