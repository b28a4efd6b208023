import type { AxePartial, AxeRequest, CollectRequest, FrameAudit, FrameHello } from '../model/agent';
import type { OfFrames } from '../model/check';
import type { DescribedNode, FrameId, NodeId } from '../model/element';
import type { AxeFacts } from '../model/facts/axe';
import type { Outcome } from '../model/outcome';

/** A frame that answered the hello. */
export interface HostFrame {
  /** The host's own number; the audit numbers frames anew, 0 the top one. */
  readonly handle: string;
  readonly hello: FrameHello;
}

/**
 * What an audit needs of the place it runs in. The extension's background and the command line each have one; everything
 * else about an audit is shared. Every call ends by itself within the host's time limit or when the signal aborts, and
 * answers with an error instead of throwing.
 */
export interface AuditHost {
  /** Injects the collector and says which frames answered, the top frame first. */
  frames(signal: AbortSignal): Promise<Outcome<readonly HostFrame[]>>;
  collect(frame: HostFrame, request: CollectRequest, signal: AbortSignal): Promise<Outcome<FrameAudit>>;
  describe(frame: HostFrame, nodes: readonly NodeId[], signal: AbortSignal): Promise<Outcome<readonly DescribedNode[]>>;
  /** Injects the accessibility engine where it is not yet, and runs it. */
  axePartial(
    frame: HostFrame,
    request: AxeRequest,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<AxePartial>>;
  axeFinish(
    top: HostFrame,
    frames: readonly FrameId[],
    partials: readonly (AxePartial | null)[],
    signal: AbortSignal,
  ): Promise<Outcome<OfFrames<AxeFacts>>>;
}
