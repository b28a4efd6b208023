import { definePageCheck, verdict } from '../../model/check';
import { answersOf, unread } from './shared/asked';

/** ms: within the first the train of thought is not broken, beyond the second people turn to something else. */
const good = 1_000;
const poor = 3_000;
const enoughForMedian = 3;

export default definePageCheck({
  id: 'search-speed',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'Results come within a second',
  help: 'Up to a second people keep their train of thought; after three many give up. Cache frequent queries and send the first results before the rest.',
  standards: [],
  sources: [
    {
      title: 'Nielsen Norman Group: response times',
      url: 'https://www.nngroup.com/articles/response-times-3-important-limits/',
    },
  ],
  messages: { slow: 'Results take {ms} ms (median of {count}); up to {limit} ms feel immediate' },
  run({ searchProbe }) {
    const times = answersOf(searchProbe)
      .flatMap(({ ms, status }) => (ms === undefined || status === undefined || status >= 400 ? [] : [ms]))
      .sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    if (median === undefined) return unread(answersOf(searchProbe)[0]);
    if (median <= good) return verdict(times.length, []);
    const severity = median > poor ? 'moderate' : 'minor';
    const certainty = times.length >= enoughForMedian ? 'certain' : 'review';
    return verdict(times.length, [
      { message: 'slow', evidence: { ms: median, count: times.length, limit: good }, severity, certainty },
    ]);
  },
});
