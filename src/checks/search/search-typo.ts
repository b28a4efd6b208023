import { definePageCheck, verdict } from '../../model/check';
import { answerTo, isRead, serverError, serverErrorMessage, unread } from './shared/asked';

export default definePageCheck({
  id: 'search-typo',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'One typo does not lose the way',
  help: 'On a phone one query of five holds a typo. Let the search forgive a swapped or missing letter, or ask "Did you mean …?".',
  standards: [],
  sources: [
    { title: 'Baymard: e-commerce search query types', url: 'https://baymard.com/blog/ecommerce-search-query-types' },
  ],
  messages: {
    lost: '"{query}", with two letters swapped, finds nothing, and no other spelling is offered',
    elsewhere: '"{query}", with two letters swapped, finds other things',
    'server-error': serverErrorMessage,
  },
  run({ searchProbe }) {
    const known = answerTo(searchProbe, 'known');
    const answer = answerTo(searchProbe, 'typo');
    if (answer === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const broken = serverError(searchProbe, answer);
    if (broken !== undefined) return verdict(1, [broken]);
    if (!isRead(answer) || !isRead(known)) return unread(answer.reason === undefined ? known : answer);
    // What the right spelling does not find tells nothing of typos.
    if (known.rank === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const { rank, results, query } = answer;
    if ((rank !== undefined && !results.itemsArePopular) || results.didYouMean) return verdict(1, []);
    const isLost = results.saysNone || results.items.length === 0;
    return verdict(1, [
      {
        message: isLost ? 'lost' : 'elsewhere',
        evidence: { query },
        severity: 'moderate',
        // The typo may be a word of its own.
        certainty: isLost && results.saysNone ? 'certain' : 'review',
      },
    ]);
  },
});
