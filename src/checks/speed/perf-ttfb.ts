import { definePageCheck } from '../../model/check';
import { judgedVital, largest, part, seconds } from './vital/judged';

const messageOf = {
  waitingDuration: 'redirects',
  cacheDuration: 'cache',
  dnsDuration: 'dns',
  connectionDuration: 'connection',
  requestDuration: 'server',
} as const;

export default definePageCheck({
  id: 'perf-ttfb',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'The server answers within 0.8 s',
  help: 'Nothing can show before the server has answered. Keep finished pages in a cache close to people, avoid redirects, and let the server do its slow work after the answer.',
  standards: [],
  sources: [{ title: 'Time to First Byte', url: 'https://web.dev/articles/ttfb' }],
  messages: {
    server: 'The first byte comes after {seconds} s, good is 0.8 s: the server thinks for {part} s',
    redirects:
      'The first byte comes after {seconds} s, good is 0.8 s: {part} s go by before the request, with {redirects} redirects',
    cache: 'The first byte comes after {seconds} s, good is 0.8 s: {part} s go into the cache or a service worker',
    dns: 'The first byte comes after {seconds} s, good is 0.8 s: looking up the address takes {part} s',
    connection: 'The first byte comes after {seconds} s, good is 0.8 s: connecting takes {part} s',
  },
  run: ({ vitals }) =>
    judgedVital(vitals, {
      metric: 'TTFB',
      // https://web.dev/articles/ttfb#what_is_a_good_ttfb_score
      limits: { good: 800, poor: 1_800 },
      unit: 'ms',
      tell: (summary, { load }) => {
        const biggest = largest(
          summary,
          'requestDuration',
          'waitingDuration',
          'cacheDuration',
          'dnsDuration',
          'connectionDuration',
        );
        return {
          message: messageOf[biggest],
          evidence: {
            seconds: seconds(summary.value),
            part: seconds(part(summary, biggest)),
            redirects: load.redirects,
          },
        };
      },
    }),
});
