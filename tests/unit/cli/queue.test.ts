import { describe, expect, it } from 'vitest';
import { inOrder, turnstile } from '../../../src/cli/queue';

describe('inOrder', () => {
  it('hands results over in the order of the things, however they end', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const given: number[] = [];
    const done = inOrder(
      [0, 1, 2],
      3,
      async (index) => {
        await gates[index]?.promise;
        return index * 10;
      },
      (result) => given.push(result),
    );
    gates[2]?.resolve();
    gates[1]?.resolve();
    await Promise.resolve();
    expect(given).toEqual([]);
    gates[0]?.resolve();
    await done;
    expect(given).toEqual([0, 10, 20]);
  });

  it('works on no more than so many at a time', async () => {
    let open = 0;
    let most = 0;
    await inOrder(
      Array.from({ length: 20 }, (_, index) => index),
      4,
      async () => {
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
        return true;
      },
      () => undefined,
    );
    expect(most).toBe(4);
  });
});

describe('turnstile', () => {
  it('lets one in at a time, and goes on after a failure', async () => {
    const log: string[] = [];
    const { run } = turnstile();
    const work = (name: string, fails = false) =>
      run(async () => {
        log.push(`${name} in`);
        await Promise.resolve();
        log.push(`${name} out`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([work('a', true), work('b'), work('c')]);
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });
});
