/** Lets one caller in at a time, in the order of asking. */
export interface Turnstile {
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Works on many things, `width` at a time, and hands over each result in the order of the things. */
export async function inOrder<T, R>(
  things: readonly T[],
  width: number,
  work: (thing: T) => Promise<R>,
  onResult: (result: R, thing: T) => void,
): Promise<void> {
  const results = new Map<number, R>();
  let next = 0;
  let given = 0;
  const worker = async () => {
    for (let index = next++; index < things.length; index = next++) {
      const thing = things[index];
      if (thing === undefined) continue;
      results.set(index, await work(thing));
      for (let result = results.get(given); result !== undefined; result = results.get(given)) {
        results.delete(given);
        const done = things[given++];
        if (done !== undefined) onResult(result, done);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, things.length) }, worker));
}
