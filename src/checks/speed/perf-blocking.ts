import { definePageCheck, verdict } from '../../model/check';
import { gradeOf } from '../../model/curve';

// The curve of Lighthouse's Total Blocking Time: https://developer.chrome.com/docs/lighthouse/performance/lighthouse-total-blocking-time
const good = 200;
const poor = 600;

export default definePageCheck({
  id: 'perf-blocking',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'Scripts leave the page free to answer',
  help: 'While a script runs, the page answers nobody. As long as nobody has used the page, this stands in for how fast it answers: the sum of what long frames took beyond 50 ms, from the first paint until 5 s after the load. Split long work, and load what is not needed at once later.',
  standards: [],
  sources: [
    { title: 'Long animation frames', url: 'https://developer.chrome.com/docs/web-platform/long-animation-frames' },
  ],
  messages: {
    script:
      'While it loads, the page answers nobody for {value} ms, good is up to 200 ms; most of it is {script} with {scriptMs} ms',
    unnamed: 'While it loads, the page answers nobody for {value} ms, good is up to 200 ms',
  },
  run({ vitals }) {
    const top = vitals.find(({ frame }) => frame === 0)?.value;
    const blocking = top?.blocking;
    if (blocking === undefined) return { outcome: 'not-measured', reason: 'This browser does not tell of long frames' };
    const { value, frames, capped } = blocking;
    const measure = { grade: gradeOf(value, good, poor), value, unit: 'ms' } as const;
    if (value <= good) return verdict(1, [], measure);
    const [script] = blocking.scripts.filter(({ url }) => url !== '');
    return verdict(
      1,
      [
        {
          message: script === undefined ? 'unnamed' : 'script',
          evidence: {
            value,
            frames,
            capped,
            ...(script === undefined ? {} : { script: script.url, scriptMs: script.ms }),
          },
          severity: value > poor ? 'serious' : 'moderate',
          certainty: 'review',
        },
      ],
      measure,
    );
  },
});
