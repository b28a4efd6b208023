import type { LocalAgent } from '../collect/agent';
import { agentKey } from '../model/agent';
import { type Outcome, ok } from '../model/outcome';
import { type OverlayAgent, overlayKey } from '../model/overlay';
import { greetFrames } from './hello';
import { callInFrame, type FramePlace, injectFiles } from './injection';
import { hideReveal } from './reveal';
import { startRun } from './runs';

/** What one frame may take to begin or to end recording. */
const frameMs = 5000;
const files = ['/collector.js', '/content-scripts/audit.js', '/overlay.js'] as const;

/** Begins to record where the person's presses of Tab lead, in every frame that answers, and draws the way on the page. */
export async function startWalk(tabId: number): Promise<Outcome<{ frames: number }>> {
  await hideReveal(tabId);
  const { signal } = new AbortController();
  const greeted = await greetFrames(tabId, signal);
  if (!greeted.ok) return greeted;
  const limit = { ms: frameMs, signal };
  const begun = await Promise.all(
    greeted.value.map(async ({ place }) => {
      const injected = await injectFiles(place, files, limit);
      return injected.ok ? callInFrame(place, begin, [agentKey, overlayKey], limit) : injected;
    }),
  );
  const [top] = begun;
  if (top !== undefined && !top.ok) return top;
  return ok({ frames: begun.filter((each) => each.ok).length });
}

/** Ends the walk and audits the page anew: the audit reads what was recorded. */
export async function endWalk(tabId: number): Promise<Outcome<{ runId: string }>> {
  const { signal } = new AbortController();
  const greeted = await greetFrames(tabId, signal);
  if (!greeted.ok) return greeted;
  const endIn = (place: FramePlace) => callInFrame(place, end, [agentKey, overlayKey], { ms: frameMs, signal });
  await Promise.all(greeted.value.map(({ place }) => endIn(place)));
  return startRun(tabId);
}

// What follows runs in the frames: each function may use its arguments and nothing else of this file.

function begin(agentAt: string, overlayAt: string): boolean {
  const agent: LocalAgent | undefined = Reflect.get(globalThis, agentAt);
  const overlay: OverlayAgent | undefined = Reflect.get(globalThis, overlayAt);
  agent?.focus.start();
  overlay?.showPath();
  return agent !== undefined;
}

function end(agentAt: string, overlayAt: string): boolean {
  const agent: LocalAgent | undefined = Reflect.get(globalThis, agentAt);
  const overlay: OverlayAgent | undefined = Reflect.get(globalThis, overlayAt);
  agent?.focus.stop(true);
  overlay?.clear();
  return agent !== undefined;
}
