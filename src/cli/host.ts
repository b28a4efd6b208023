import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { AuditHost, HostFrame } from '../audit/host';
import type { FrameHello } from '../model/agent';
import { agentKey, axeAgentKey } from '../model/agent';
import type { ResultsRead } from '../model/facts/search-probe';
import { errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { adoptClosedRoots } from './closed-roots';

const worldName = 'plumbline';
/** A frame that does not answer within this many ms after the top frame has is not audited (DESIGN.md). */
const helloMs = 1_000;
/** The top frame gets longer: without it there is no audit, and on a busy machine a second is soon gone. */
const topHelloMs = 30_000;
/** What a frame that answers may take to run the collector's bundle, in ms. */
const openMs = 30_000;
/** The longest that one frame's answer to anything but the hello may take, in ms; `--timeout` ends it earlier. */
const answerMs = 120_000;
/** What a frame may take for a short question, in ms. */
const askMs = 5_000;

/** The bundles that the extension injects, too: `npm run build` makes them. */
export interface Bundles {
  readonly collector: string;
  readonly axeEngine: string;
}

/** Reads the bundles from a folder's address, which ends with a slash. Throws where they are not built. */
export async function readBundles(folder: URL): Promise<Bundles> {
  const read = (file: string) => readFile(new URL(file, folder), 'utf8');
  const [collector, axeEngine] = await Promise.all([read('collector.js'), read('axe-engine.js').catch(() => '')]);
  return { collector, axeEngine };
}

/** A frame's isolated world, and the protocol session of the process that it lives in. */
interface World {
  readonly session: CDPSession;
  readonly contextId: number;
}

/** An audit's host over the DevTools protocol: isolated worlds in the frames of one page. Call `close` at the end. */
export interface PageHost extends AuditHost {
  /** Reads a page of results in a frame's world, from its source. */
  readResults(
    frame: HostFrame,
    html: string,
    request: { readonly url: string; readonly query: string },
    signal: AbortSignal,
  ): Promise<Outcome<ResultsRead>>;
  /** Evaluates an expression in a frame's world; the value crosses as JSON. */
  ask<T>(frame: HostFrame, expression: string, signal: AbortSignal): Promise<Outcome<T>>;
  close(): Promise<void>;
}

export function createHost(page: Page, bundles: Bundles): PageHost {
  const worlds = new Map<string, World>();
  const sessions: CDPSession[] = [];
  const worldOf = (frame: HostFrame): World | undefined => worlds.get(frame.handle);

  const call = async <T>(frame: HostFrame, expression: string, signal: AbortSignal): Promise<Outcome<T>> => {
    const world = worldOf(frame);
    if (world === undefined) return fail('internal', 'The frame is gone.');
    const result = await evaluate<Outcome<T>>(world, expression, answerMs, signal);
    return result.ok ? result.value : result;
  };

  return {
    frames: async (signal) => {
      try {
        sessions.push(...(await sessionsOf(page)));
        const answered = await Promise.all(
          sessions.map((session, i) => framesOf(session, i === 0, bundles, worlds, signal)),
        );
        return ok(answered.flat());
      } catch (thrown) {
        return { ok: false, error: errorFrom(thrown) };
      }
    },
    collect: (frame, request, signal) =>
      call(frame, `globalThis.${agentKey}.collect(${JSON.stringify(request)})`, signal),
    describe: async (frame, nodes, signal) =>
      call(frame, `({ ok: true, value: globalThis.${agentKey}.describe(${JSON.stringify(nodes)}) })`, signal),
    axePartial: async (frame, request, _onProgress, signal) => {
      const world = worldOf(frame);
      if (world === undefined) return fail('internal', 'The frame is gone.');
      const injected = await evaluate(world, `(() => {${bundles.axeEngine}\n})()`, answerMs, signal);
      if (!injected.ok) return injected;
      return call(frame, `globalThis.${axeAgentKey}.runPartial(${JSON.stringify(request)})`, signal);
    },
    axeFinish: (top, frames, partials, signal) =>
      call(top, `globalThis.${axeAgentKey}.finish(${JSON.stringify(frames)}, ${JSON.stringify(partials)})`, signal),
    readResults: (frame, html, request, signal) =>
      call(
        frame,
        `({ ok: true, value: globalThis.${agentKey}.readResults(${JSON.stringify(html)}, ${JSON.stringify(request)}) })`,
        signal,
      ),
    ask: async (frame, expression, signal) => {
      const world = worldOf(frame);
      return world === undefined ? fail('internal', 'The frame is gone.') : evaluate(world, expression, askMs, signal);
    },
    close: async () => {
      await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)));
    },
  };
}

/** The page's own session, and one for each frame that lives in another process. */
async function sessionsOf(page: Page): Promise<readonly CDPSession[]> {
  const context: BrowserContext = page.context();
  const own = await context.newCDPSession(page);
  const others = await Promise.all(
    page
      .frames()
      .map((frame) => (frame === page.mainFrame() ? undefined : context.newCDPSession(frame).catch(() => undefined))),
  );
  return [own, ...others.flatMap((session) => session ?? [])];
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

async function framesOf(
  session: CDPSession,
  isOwn: boolean,
  bundles: Bundles,
  worlds: Map<string, World>,
  signal: AbortSignal,
): Promise<readonly HostFrame[]> {
  const { frameTree }: { readonly frameTree: FrameTree } = await session.send('Page.getFrameTree');
  const pings = frameIds(frameTree).map((frameId) => ({
    frameId,
    ping: within(topHelloMs, signal, openWorld(session, frameId)),
  }));
  if (isOwn) await pings[0]?.ping;
  const frames = await Promise.all(
    pings.map(async ({ frameId, ping }): Promise<HostFrame | undefined> => {
      const pinged = await within(helloMs, signal, ping);
      const world = pinged.ok ? pinged.value : pinged;
      if (!world.ok) return undefined;
      const collector = await evaluate(world.value, `(() => {${bundles.collector}\n})()`, openMs, signal);
      if (!collector.ok) return undefined;
      const hello = await evaluate<FrameHello>(world.value, `globalThis.${agentKey}.hello()`, openMs, signal);
      if (!hello.ok) return undefined;
      worlds.set(frameId, world.value);
      return { handle: frameId, hello: hello.value };
    }),
  );
  const answered = frames.flatMap((frame) => frame ?? []);
  const contexts = answered.flatMap(({ handle }) => worlds.get(handle)?.contextId ?? []);
  await within(helloMs * 5, signal, adoptClosedRoots(session, contexts));
  return answered;
}

function frameIds(tree: FrameTree): readonly string[] {
  return [tree.frame.id, ...(tree.childFrames ?? []).flatMap(frameIds)];
}

/** Resolves once the frame's thread has answered. */
async function openWorld(session: CDPSession, frameId: string): Promise<World> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: 'true' });
  return { session, contextId: executionContextId };
}

/** Evaluates in a frame's isolated world; the value crosses as JSON. */
async function evaluate<T>(world: World, expression: string, ms: number, signal: AbortSignal): Promise<Outcome<T>> {
  const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`;
  const answer = await within(
    ms,
    signal,
    world.session.send('Runtime.evaluate', {
      contextId: world.contextId,
      expression: wrapped,
      awaitPromise: true,
      returnByValue: true,
    }),
  );
  if (!answer.ok) return answer;
  const { result, exceptionDetails } = answer.value;
  if (exceptionDetails !== undefined) {
    return fail('internal', exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return ok(JSON.parse(String(result.value)) as T);
}

/** A promise that ends within `ms`, with the signal, or by itself. */
async function within<T>(ms: number, signal: AbortSignal, promise: Promise<T>): Promise<Outcome<T>> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  const ended = new Promise<Outcome<T>>((resolve) => {
    const give = () => resolve({ ok: false, error: errorFrom(limit.reason, 'timeout') });
    if (limit.aborted) give();
    else limit.addEventListener('abort', give, { once: true });
  });
  return Promise.race([
    promise.then(ok, (thrown: unknown) => ({ ok: false as const, error: errorFrom(thrown) })),
    ended,
  ]);
}
