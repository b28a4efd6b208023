import { browser } from 'wxt/browser';
import type * as z from 'zod';
import { fail, type Outcome, ok } from '../model/outcome';
import { answers, Reply } from './frame/answers';
import { type CallName, type FrameCalls, type FrameRequest, framePort } from './frame/protocol';
import type { FramePlace } from './injection';

export interface CallOptions {
  /** ms that the frame may be silent before it is given up: a word of progress starts them anew. */
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An open port to one frame's document. */
export interface FrameLink {
  call<K extends CallName>(
    call: K,
    ask: FrameCalls[K]['ask'],
    options: CallOptions,
  ): Promise<Outcome<FrameCalls[K]['get']>>;
  /** Ends whatever the frame is doing for us. */
  close(): void;
}

type Heard = z.infer<typeof Reply>;
type Listener = (heard: Heard | 'gone') => void;

/** Opens a port to a frame that serves one. `onGone` is called once if the document goes away before `close`. */
export function openLink(place: FramePlace, onGone: () => void): FrameLink {
  const { tabId, frameId, documentId } = place;
  const port = browser.tabs.connect(tabId, {
    name: framePort,
    ...(documentId === undefined ? { frameId } : { documentId }),
  });
  const waiting = new Map<number, Listener>();
  let isOpen = true;
  let calls = 0;
  const end = (): void => {
    isOpen = false;
    for (const listener of [...waiting.values()]) listener('gone');
  };
  port.onDisconnect.addListener(() => {
    if (!isOpen) return;
    end();
    onGone();
  });
  port.onMessage.addListener((message: unknown) => {
    const heard = Reply.safeParse(message).data;
    if (heard) waiting.get(heard.id)?.(heard);
  });
  return {
    async call(call, ask, options) {
      if (!isOpen) return gone;
      calls += 1;
      const id = calls;
      const heard = hear(id, waiting, options);
      port.postMessage({ id, call, ask } satisfies { id: number; call: CallName; ask: FrameRequest['ask'] });
      const answer = await heard;
      if (!answer.ok) return answer;
      const value = answers[call].safeParse(answer.value);
      return value.success ? ok(value.data) : fail('bad-message', `A frame answered ${call} in the wrong shape.`);
    },
    close() {
      if (!isOpen) return;
      port.disconnect();
      end();
    },
  };
}

const gone = fail('navigated', 'The frame went away.');

/** Waits for one call's answer. */
function hear(
  id: number,
  waiting: Map<number, Listener>,
  { silenceMs, signal, onProgress }: CallOptions,
): Promise<Outcome<unknown>> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome<unknown>): void => {
      clearTimeout(timer);
      waiting.delete(id);
      signal.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onSilent = (): void => end(fail('timeout', `A frame was silent for ${Math.round(silenceMs / 1000)} s.`));
    const onAbort = (): void => end(fail('aborted', 'The audit was stopped.'));
    let timer = setTimeout(onSilent, silenceMs);
    waiting.set(id, (heard) => {
      if (heard === 'gone') return end(gone);
      if ('outcome' in heard) return end(heard.outcome);
      clearTimeout(timer);
      timer = setTimeout(onSilent, silenceMs);
      onProgress?.(heard.done, heard.total);
    });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}
