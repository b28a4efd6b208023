/** Our own work runs in slices of this many ms, so that the page never freezes (DESIGN.md, principle 3). */
export const sliceMs = 8;

/** Looking at the clock costs, so it is looked at once in so many calls. */
const callsPerLook = 32;

/** Shares the main thread with the page: long work asks `due()` often and rests when it is. */
export interface Slice {
  /** Whether this slice's time is used up. Cheap enough for every turn of a loop. */
  due(): boolean;
  /** Looks at the clock at once: for turns that are themselves long. */
  dueNow(): boolean;
  /** Lets the page have its turn. Throws the signal's reason where the work was called off. */
  rest(): Promise<void>;
  /** Waits for something else to happen: that time is not work. */
  wait<T>(happening: Promise<T>): Promise<T>;
  /** ms worked, and ms of the longest stretch without a rest. */
  costs(): { readonly ownMs: number; readonly longestBlockMs: number };
}

/**
 * Resolves after the tasks that are already waiting. Not `scheduler.yield()`: its continuations go before the page's own
 * timers and messages, which would wait for the whole audit.
 */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

export function startSlices(signal: AbortSignal): Slice {
  let began = performance.now();
  let calls = 0;
  let ownMs = 0;
  let longestBlockMs = 0;
  const settle = () => {
    const block = performance.now() - began;
    ownMs += block;
    longestBlockMs = Math.max(longestBlockMs, block);
  };
  const dueNow = () => performance.now() - began >= sliceMs;
  return {
    dueNow,
    due: () => {
      calls += 1;
      return calls % callsPerLook === 0 && dueNow();
    },
    rest: async () => {
      settle();
      await yieldToPage();
      began = performance.now();
      signal.throwIfAborted();
    },
    wait: async (happening) => {
      settle();
      const value = await happening;
      began = performance.now();
      return value;
    },
    costs: () => {
      settle();
      began = performance.now();
      return { ownMs, longestBlockMs };
    },
  };
}
