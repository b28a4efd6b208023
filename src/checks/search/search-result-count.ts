import { definePageCheck, verdict } from '../../model/check';
import { answersOf, certaintyOf, unread, withResults } from './shared/asked';

/** Who sees all results at a glance needs no number. */
const atAGlance = 4;

export default definePageCheck({
  id: 'search-result-count',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'The page of results says how many there are',
  help: 'The number tells people whether to look through or to ask more narrowly. Put it above the results, in words: "12 results for kite".',
  standards: [],
  sources: [{ title: 'WCAG 2.2 SC 4.1.3', url: 'https://www.w3.org/TR/WCAG22/#status-messages' }],
  messages: { missing: 'The page of results for "{query}" does not say how many there are' },
  run({ searchProbe }) {
    const [first] = withResults(searchProbe).filter(
      ({ results }) => results.items.length >= atAGlance || results.count !== undefined,
    );
    if (first === undefined) {
      const unmeasured = answersOf(searchProbe).find(({ reason }) => reason !== undefined);
      return unmeasured === undefined ? { outcome: 'nothing-to-test', examined: 0 } : unread(unmeasured);
    }
    if (first.results.count !== undefined) return verdict(1, []);
    return verdict(1, [
      { message: 'missing', evidence: { query: first.query }, severity: 'minor', certainty: certaintyOf(first) },
    ]);
  },
});
