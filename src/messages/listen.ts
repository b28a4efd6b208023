import { browser } from 'wxt/browser';
import { errorFrom, fail, type Outcome } from '../model/outcome';
import { type AnswerOf, contract, isRequestType, type RequestOf, type RequestType } from './contract';

/** One function a request. What one throws is answered as an error. */
export type Handlers = { readonly [K in RequestType]: (request: RequestOf<K>) => Promise<Outcome<AnswerOf<K>>> };

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** Whether a message came from one of our own pages: content scripts live beside pages that we don't trust. */
export function isOurView(sender: Sender, id: string, root: string): boolean {
  return sender.id === id && sender.url !== undefined && sender.url.startsWith(root);
}

/** Answers a message of a view; undefined where it is none of ours to answer. */
export function answer(message: unknown, handlers: Handlers): Promise<Outcome<unknown>> | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return isRequestType(type) ? handle(type, message, handlers) : undefined;
}

async function handle<K extends RequestType>(type: K, message: object, handlers: Handlers): Promise<Outcome<unknown>> {
  const request = contract[type].request.safeParse(message);
  if (!request.success) return fail('bad-message', `A request ${type} has the wrong shape.`);
  try {
    return await handlers[type]({ type, ...request.data });
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown) };
  }
}

/** Registers the background's side of the contract. To be called synchronously as the worker starts. */
export function listen(handlers: Handlers): void {
  const root = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    isOurView(sender, browser.runtime.id, root) ? answer(message, handlers) : undefined,
  );
}
