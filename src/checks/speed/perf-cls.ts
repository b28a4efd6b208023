import { definePageCheck } from '../../model/check';
import { judgedVital, part } from './vital/judged';

export default definePageCheck({
  id: 'perf-cls',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'Nothing jumps while the page loads',
  help: 'When content moves, people lose their line or tap the wrong thing. Keep room for what comes late: give pictures, ads and embeds a width and a height, load fonts that measure like their fallback, and insert banners above nothing.',
  standards: [],
  sources: [{ title: 'Cumulative Layout Shift', url: 'https://web.dev/articles/cls' }],
  messages: {
    shift:
      'Content jumps by a score of {value}, good is up to 0.1; the largest single jump is {largest}, {when} s after the start',
  },
  run: ({ vitals }) =>
    judgedVital(vitals, {
      metric: 'CLS',
      // https://web.dev/articles/cls#what_is_a_good_cls_score
      limits: { good: 0.1, poor: 0.25 },
      unit: 'ratio',
      tell: (summary) => ({
        message: 'shift',
        evidence: {
          largest: part(summary, 'largestShiftValue'),
          when: Math.round(part(summary, 'largestShiftTime') / 100) / 10,
        },
      }),
    }),
});
