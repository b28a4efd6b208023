import type { AxeAgent, CollectPhase, FrameAgent } from '../../model/agent';
// types alone: the functions would bring the whole of zod into every frame
import type { Outcome } from '../../model/outcome';
import { type FrameReply, type FrameRequest, framePort, isFrameRequest } from './protocol';

/** The agents of this frame's world, looked up at each call: the engine comes later than the collector. */
export interface FrameAgents {
  own(): FrameAgent | undefined;
  axe(): AxeAgent | undefined;
  /** Called as an audit of this frame begins. */
  onCollect(): void;
}

type Progress = (done: number, total: number) => void;

const phases = ['walk', 'collect', 'check', 'describe'] as const satisfies readonly CollectPhase[];

/** Answers the background's calls on every port that it opens to this frame. When the port ends, so does the work. */
export function serveFrame(agents: FrameAgents): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== framePort) return;
    let open = true;
    const post = (reply: FrameReply): void => {
      if (open) port.postMessage(reply);
    };
    port.onDisconnect.addListener(() => {
      open = false;
      agents.own()?.abort();
    });
    port.onMessage.addListener((message: unknown) => {
      if (isFrameRequest(message)) void reply(message, agents, post);
    });
  });
}

async function reply(request: FrameRequest, agents: FrameAgents, post: (reply: FrameReply) => void): Promise<void> {
  const { id } = request;
  const outcome = await answer(request, agents, (done, total) => post({ id, done, total })).catch((thrown: unknown) =>
    failed(thrown instanceof Error ? thrown.message : String(thrown)),
  );
  post({ id, outcome });
}

async function answer(request: FrameRequest, agents: FrameAgents, onProgress: Progress): Promise<Outcome<unknown>> {
  if (request.call === 'axe-there') return { ok: true, value: agents.axe() !== undefined };
  if (request.call === 'axe-partial' || request.call === 'axe-finish') {
    const axe = agents.axe();
    if (axe === undefined) return failed('The accessibility engine is not in this frame.');
    if (request.call === 'axe-partial') return axe.runPartial(request.ask, onProgress);
    return axe.finish(request.ask.frames, request.ask.partials);
  }
  const own = agents.own();
  if (own === undefined) return failed('The collector is not in this frame.');
  if (request.call === 'hello') return { ok: true, value: own.hello() };
  if (request.call === 'describe') return { ok: true, value: own.describe(request.ask) };
  agents.onCollect();
  return own.collect(request.ask, (phase) => onProgress(phases.indexOf(phase), phases.length));
}

function failed(message: string): Outcome<never> {
  return { ok: false, error: { code: 'internal', message } };
}
