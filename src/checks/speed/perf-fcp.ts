import { definePageCheck } from '../../model/check';
import { judgedVital, part, seconds } from './vital/judged';

export default definePageCheck({
  id: 'perf-fcp',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'Something shows within 1.8 s',
  help: 'An empty page looks broken. The first text or picture waits for the server and for every style sheet and script in the head: send fewer of them, load scripts with defer, and put the styles of the first screen into the page.',
  standards: [],
  sources: [{ title: 'First Contentful Paint', url: 'https://web.dev/articles/fcp' }],
  messages: {
    server: 'The page stays empty for {seconds} s, good is 1.8 s: the server takes {server} s of it',
    blocked:
      'The page stays empty for {seconds} s, good is 1.8 s: after the server has answered, styles and scripts hold it up for {held} s',
  },
  run: ({ vitals }) =>
    judgedVital(vitals, {
      metric: 'FCP',
      // https://web.dev/articles/fcp#what_is_a_good_fcp_score
      limits: { good: 1_800, poor: 3_000 },
      unit: 'ms',
      tell: (summary) => {
        const server = part(summary, 'timeToFirstByte');
        const held = part(summary, 'firstByteToFCP');
        return {
          message: server > held ? 'server' : 'blocked',
          evidence: { seconds: seconds(summary.value), server: seconds(server), held: seconds(held) },
        };
      },
    }),
});
