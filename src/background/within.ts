import { errorFrom, fail, type Outcome, ok } from '../model/outcome';

/** How long something may take, and what it is called where it took longer. */
export interface Limit {
  readonly ms: number;
  readonly signal: AbortSignal;
  /** Names what was waited for, as the subject of a sentence. */
  readonly what: string;
}

/** What the work ends in, or an error once the limit is reached. Never rejects and never waits longer. */
export function within<T>(work: Promise<T>, { ms, signal, what }: Limit): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome<T>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onAbort = (): void => end(fail('aborted', `${what} was stopped.`));
    const timer = setTimeout(() => end(fail('timeout', `${what} took over ${Math.round(ms / 1000)} s.`)), ms);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) return onAbort();
    work.then(
      (value) => end(ok(value)),
      (thrown: unknown) => end({ ok: false, error: errorFrom(thrown) }),
    );
  });
}
