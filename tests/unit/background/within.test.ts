import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from '../../../src/background/within';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => undefined);

describe('Waiting within a limit', () => {
  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    expect(await within(Promise.resolve(7), { ms: 10, signal, what: 'It' })).toEqual({ ok: true, value: 7 });
  });

  it('gives a thrown error as a value', async () => {
    const { signal } = new AbortController();
    const thrown = within(Promise.reject(new Error('broken')), { ms: 10, signal, what: 'It' });
    expect(await thrown).toMatchObject({ ok: false, error: { message: 'broken' } });
  });

  it('ends when the time is up', async () => {
    const { signal } = new AbortController();
    const waiting = within(never, { ms: 2000, signal, what: 'Reading the page' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await waiting).toEqual({
      ok: false,
      error: { code: 'timeout', message: 'Reading the page took over 2 s.' },
    });
  });

  it.each(['before', 'after'])('ends when it is called off %s it began', async (when) => {
    const controller = new AbortController();
    if (when === 'before') controller.abort();
    const waiting = within(never, { ms: 2000, signal: controller.signal, what: 'It' });
    controller.abort();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(vi.getTimerCount()).toBe(0);
  });
});
