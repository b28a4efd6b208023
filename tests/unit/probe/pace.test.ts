import { expect, it } from 'vitest';
import { apartMs, createPace } from '../../../src/probe/pace';

it('keeps two who ask one site apart, and lets another site be asked at once', async () => {
  let time = 0;
  const waits: number[] = [];
  const turn = createPace({
    now: () => time,
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  const { signal } = new AbortController();
  await Promise.all([
    turn('https://a.example', signal),
    turn('https://a.example', signal),
    turn('https://b.example', signal),
  ]);
  expect(waits).toEqual([apartMs]);
  time = 10 * apartMs;
  await turn('https://a.example', signal);
  expect(waits).toEqual([apartMs]);
});

it('ends with the signal', async () => {
  const turn = createPace({ now: () => 0, wait: async () => undefined });
  await expect(turn('https://a.example', AbortSignal.abort())).rejects.toThrow();
});
