import * as z from 'zod';
import { agentKey } from '../model/agent';
import { type Outcome, ok } from '../model/outcome';
import { callInAllFrames, callInFrame, type FramePlace, placeOf } from './injection';
import { within } from './within';

/** A frame that answers later than this after all others is not waited for. */
const helloMs = 1000;
/** The top frame is waited for longer: without it there is no audit. */
const topMs = 5000;
/** However many frames keep coming. */
const roundMs = 8000;
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

interface Round {
  readonly token: string;
  add(greeting: Greeting): void;
  /** Those that have answered, the top frame first. */
  greetings(): readonly Greeting[];
  /** Resolves once the top frame has answered and nobody else has for a second, or after a while. */
  readonly over: Promise<undefined>;
  end(): void;
}

function openRound(): Round {
  const token = crypto.randomUUID();
  const heard = new Map<number, Greeting>();
  let resolve: (over: undefined) => void = () => undefined;
  const over = new Promise<undefined>((done) => {
    resolve = done;
  });
  let timer = setTimeout(resolve, topMs);
  const add = (greeting: Greeting): void => {
    heard.set(greeting.place.frameId, greeting);
    if (!heard.has(0)) return;
    clearTimeout(timer);
    timer = setTimeout(resolve, helloMs);
  };
  rounds.set(token, add);
  return {
    token,
    add,
    greetings: () => [...heard.values()].sort((a, b) => a.place.frameId - b.place.frameId),
    over,
    end() {
      clearTimeout(timer);
      rounds.delete(token);
    },
  };
}

/**
 * Which frames of a tab answer, the top one first: those that come within a second of another. A call for all frames ends only
 * when the slowest has answered, or never; so each frame sends a message of its own as well, and those count when time is up.
 */
export async function greetFrames(tabId: number, signal: AbortSignal): Promise<Outcome<readonly Greeting[]>> {
  const parsed = await callInFrame({ tabId, frameId: 0 }, isThere, [], { ms: parsedMs, signal, whenParsed: true });
  if (!parsed.ok && parsed.error.code !== 'timeout') return parsed;
  const round = openRound();
  const call = callInAllFrames(tabId, sayHello, [round.token, agentKey]);
  const said = await within(Promise.race([call, round.over]), { ms: roundMs, signal, what: 'The round of the frames' });
  const all = said.ok ? said.value : undefined;
  if (all?.ok) for (const { place, value } of all.value) round.add({ place, isReady: value });
  round.end();
  if (!said.ok && said.error.code !== 'timeout') return said;
  return all === undefined || all.ok ? ok(round.greetings()) : all;
}
