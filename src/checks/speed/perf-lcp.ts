import { definePageCheck } from '../../model/check';
import { judgedVital, largest, part, seconds } from './vital/judged';

const messageOf = {
  timeToFirstByte: 'server',
  resourceLoadDelay: 'late-request',
  resourceLoadDuration: 'slow-file',
  elementRenderDelay: 'late-paint',
} as const;

export default definePageCheck({
  id: 'perf-lcp',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'The main content shows within 2.5 s',
  help: 'People judge a page by when its largest picture or text is there; most leave a page that keeps them waiting. The time has four parts: the server, the delay before the file is asked for, its transfer, and the delay before it is painted. Work on the largest.',
  standards: [],
  sources: [{ title: 'Largest Contentful Paint', url: 'https://web.dev/articles/lcp' }],
  messages: {
    server: 'The main content shows after {seconds} s, good is 2.5 s: the server takes {part} s of it',
    'late-request':
      'The main content shows after {seconds} s, good is 2.5 s: for {part} s of it nobody asked for its file',
    'slow-file': 'The main content shows after {seconds} s, good is 2.5 s: its file is under way for {part} s of it',
    'late-paint':
      'The main content shows after {seconds} s, good is 2.5 s: for {part} s of it everything is there, but scripts, styles or fonts hold up the painting',
  },
  run: ({ vitals }) =>
    judgedVital(vitals, {
      metric: 'LCP',
      // https://web.dev/articles/lcp#what_is_a_good_lcp_score
      limits: { good: 2_500, poor: 4_000 },
      unit: 'ms',
      tell: (summary, { load }) => {
        const biggest = largest(
          summary,
          'timeToFirstByte',
          'resourceLoadDelay',
          'resourceLoadDuration',
          'elementRenderDelay',
        );
        return {
          message: messageOf[biggest],
          evidence: {
            seconds: seconds(summary.value),
            part: seconds(part(summary, biggest)),
            biggest,
            fromNetwork: load.fromNetwork,
          },
        };
      },
    }),
});
