import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../src/messages/listen';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { answer, isOurView } = await import('../../../src/messages/listen');

const done = async () => ({ ok: true, value: {} }) as const;
const handlers: Handlers = {
  'audit/start': async ({ tabId }) => ({ ok: true, value: { runId: `run-${tabId}` } }),
  'audit/cancel': async () => {
    throw new Error('broken');
  },
  'audit/allow-axe': done,
  'finding/reveal': async () => ({ ok: true, value: { shown: 'gone' } }),
  'finding/hide': done,
  'phone/open': done,
  'site/allow': done,
  'walk/start': async () => ({ ok: true, value: { frames: 1 } }),
  'walk/end': async () => ({ ok: true, value: { runId: 'run' } }),
  'tab/reload': done,
  'tab/state': async ({ tabId }) => ({ ok: true, value: { tabId, granted: true } }),
};

describe('The background answers', () => {
  it('a request of the contract', async () => {
    expect(await answer({ type: 'audit/start', tabId: 7 }, handlers)).toEqual({ ok: true, value: { runId: 'run-7' } });
  });

  it('nothing that is none of its business', () => {
    expect(answer({ type: 'page/changed' }, handlers)).toBeUndefined();
    expect(answer({ type: 'toString' }, handlers)).toBeUndefined();
    expect(answer(null, handlers)).toBeUndefined();
  });

  it('a request of the wrong shape with an error', async () => {
    const wrong = { ok: false, error: { code: 'bad-message' } };
    expect(await answer({ type: 'audit/start', tabId: '7' }, handlers)).toMatchObject(wrong);
    expect(await answer({ type: 'audit/start', tabId: 7, delayMs: -1 }, handlers)).toMatchObject(wrong);
  });

  it('a handler that throws with an error', async () => {
    const broken = { ok: false, error: { code: 'internal', message: 'broken' } };
    expect(await answer({ type: 'audit/cancel', tabId: 7 }, handlers)).toEqual(broken);
  });
});

describe('A view is told from a content script', () => {
  const root = 'chrome-extension://us/';
  it.each([
    [{ id: 'us', url: `${root}popup.html` }, true],
    [{ id: 'us', url: 'https://shop.example/' }, false],
    [{ id: 'others', url: `${root}popup.html` }, false],
    [{ id: 'us' }, false],
  ])('%o: %s', (sender, isView) => {
    expect(isOurView(sender, 'us', root)).toBe(isView);
  });
});
