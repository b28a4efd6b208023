import { definePageCheck } from '../../model/check';
import { judgedVital, largest, part } from './vital/judged';

const messageOf = {
  inputDelay: 'busy',
  processingDuration: 'slow-handler',
  presentationDelay: 'slow-paint',
} as const;

export default definePageCheck({
  id: 'perf-inp',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'The page answers clicks and keys within 200 ms',
  help: 'A press that shows no effect is pressed again. The time between press and picture has three parts: the wait until scripts are free, the work of the handlers, and the layout and painting after it. Do less in the handler, and the rest after the next frame.',
  standards: [],
  sources: [{ title: 'Interaction to Next Paint', url: 'https://web.dev/articles/inp' }],
  messages: {
    busy: 'An answer took {value} ms, good is up to 200 ms: for {part} ms other scripts kept the page busy',
    'slow-handler': 'An answer took {value} ms, good is up to 200 ms: its own scripts worked for {part} ms',
    'slow-paint': 'An answer took {value} ms, good is up to 200 ms: {part} ms went into layout and painting',
  },
  run: ({ vitals }) =>
    judgedVital(vitals, {
      metric: 'INP',
      // https://web.dev/articles/inp#what_is_a_good_inp_score
      limits: { good: 200, poor: 500 },
      unit: 'ms',
      tell: (summary) => {
        const biggest = largest(summary, 'processingDuration', 'inputDelay', 'presentationDelay');
        return { message: messageOf[biggest], evidence: { part: part(summary, biggest), biggest } };
      },
    }),
});
