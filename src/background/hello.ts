import * as z from 'zod';
import { agentKey } from '../model/agent';
import { type Outcome, ok } from '../model/outcome';
import { callInAllFrames, callInFrame, type FramePlace, placeOf } from './injection';
import { within } from './within';

/** A frame that answers later than this is not waited for. */
const helloMs = 1000;
/** How long a page that is still being parsed is waited for; after that it is audited as far as it has come. */
const parsedMs = 10_000;

/** A frame that has said hello. */
export interface Greeting {
  readonly place: FramePlace;
  /** Whether the collector is there already. */
  readonly isReady: boolean;
}

const Hello = z.object({ type: z.literal('frame/hello'), token: z.string(), isReady: z.boolean() });

interface Sender {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
}

/** The rounds of greeting that are going on, by their token. */
const rounds = new Map<string, (greeting: Greeting) => void>();

/** Takes a frame's hello out of the extension's messages. */
export function hearHello(message: unknown, { tab, frameId, documentId }: Sender): void {
  const hello = Hello.safeParse(message).data;
  if (hello === undefined || tab?.id === undefined || frameId === undefined) return;
  rounds.get(hello.token)?.({ place: placeOf(tab.id, { frameId, documentId }), isReady: hello.isReady });
}

/** Runs in the frames. */
function sayHello(token: string, key: string): boolean {
  const isReady = key in globalThis;
  chrome.runtime.sendMessage({ type: 'frame/hello', token, isReady }, () => void chrome.runtime.lastError);
  return isReady;
}

/** Runs in the top frame. */
function isThere(): boolean {
  return true;
}

/**
 * Which frames of a tab answer within a second, the top one first. A call for all frames ends only when the slowest has
 * answered, or never; so each frame sends a message of its own as well, and that is what counts when time is up.
 */
export async function greetFrames(tabId: number, signal: AbortSignal): Promise<Outcome<readonly Greeting[]>> {
  const parsed = await callInFrame({ tabId, frameId: 0 }, isThere, [], { ms: parsedMs, signal, whenParsed: true });
  if (!parsed.ok && parsed.error.code !== 'timeout') return parsed;
  const token = crypto.randomUUID();
  const heard = new Map<number, Greeting>();
  const add = (greeting: Greeting): void => void heard.set(greeting.place.frameId, greeting);
  rounds.set(token, add);
  const what = 'The round of the frames';
  const said = await within(callInAllFrames(tabId, sayHello, [token, agentKey]), { ms: helloMs, signal, what });
  rounds.delete(token);
  if (!said.ok && said.error.code !== 'timeout') return said;
  if (said.ok && !said.value.ok) return said.value;
  if (said.ok && said.value.ok) for (const { place, value } of said.value.value) add({ place, isReady: value });
  return ok([...heard.values()].sort((a, b) => a.place.frameId - b.place.frameId));
}
