/** ms between two requests to one site. */
export const apartMs = 500;

/** A clock in ms and a wait that ends early with the signal. */
export interface Timing {
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Hands out turns to ask a site, `apartMs` apart. One for all audits of a process, so that two pages of one site audited at
 * once keep the distance, too.
 */
export function createPace(timing: Timing): (origin: string, signal: AbortSignal) => Promise<void> {
  const next = new Map<string, number>();
  return async (origin, signal) => {
    const now = timing.now();
    const turn = Math.max(now, next.get(origin) ?? 0);
    // Taken before the wait: who comes meanwhile stands behind.
    next.set(origin, turn + apartMs);
    if (turn > now) await timing.wait(turn - now, signal);
    signal.throwIfAborted();
  };
}

export const realTiming: Timing = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done, { once: true });
    }),
};
