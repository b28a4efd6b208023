import type { AxePartial, AxeRequest, CollectRequest, FrameAudit, FrameHello } from '../../model/agent';
import type { OfFrames } from '../../model/check';
import type { DescribedNode, FrameId, NodeId } from '../../model/element';
import type { AxeFacts } from '../../model/facts/axe';
import type { Outcome } from '../../model/outcome';

/** The port between the background and one frame. It is the background that opens it; either side's end closes it. */
export const framePort = 'plumbline/frame';

/** What the background may ask of a frame, by name, with what it gets. */
export interface FrameCalls {
  readonly hello: { readonly ask: null; readonly get: FrameHello };
  readonly collect: { readonly ask: CollectRequest; readonly get: FrameAudit };
  readonly describe: { readonly ask: readonly NodeId[]; readonly get: readonly DescribedNode[] };
  /** Whether the accessibility engine has been injected. */
  readonly 'axe-there': { readonly ask: null; readonly get: boolean };
  readonly 'axe-partial': { readonly ask: AxeRequest; readonly get: AxePartial };
  readonly 'axe-finish': {
    readonly ask: { readonly frames: readonly FrameId[]; readonly partials: readonly (AxePartial | null)[] };
    readonly get: OfFrames<AxeFacts>;
  };
}
export type CallName = keyof FrameCalls;

export const callNames = [
  'hello',
  'collect',
  'describe',
  'axe-there',
  'axe-partial',
  'axe-finish',
] as const satisfies readonly CallName[];

/** From the background. `id` numbers the calls of one port. */
export type FrameRequest = {
  readonly [K in CallName]: { readonly id: number; readonly call: K; readonly ask: FrameCalls[K]['ask'] };
}[CallName];

/** From the frame: as many words of progress as it likes, then one answer. */
export type FrameReply =
  | { readonly id: number; readonly done: number; readonly total: number }
  | { readonly id: number; readonly outcome: Outcome<unknown> };

/** Whether a message on the port is one of the background's calls. Its own extension sends it, so names are all that is checked. */
export function isFrameRequest(message: unknown): message is FrameRequest {
  if (typeof message !== 'object' || message === null) return false;
  if (!('id' in message && 'call' in message && 'ask' in message)) return false;
  const { id, call } = message;
  return typeof id === 'number' && callNames.some((name) => name === call);
}
