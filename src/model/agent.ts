import type { CheckResult, OfFrames } from './check';
import type { DescribedNode, FrameId, NodeId } from './element';
import type { CollectedFacts } from './facts';
import type { AxeFacts } from './facts/axe';
import type { Device, ProfileId } from './ids';
import type { Outcome } from './outcome';

/** A frame's first word: which frame it is. */
export interface FrameHello {
  /** Indices into `window.frames`, outermost first; [] is the top frame. Undefined where the frame can't find itself (a frame in a shadow tree). */
  readonly path?: readonly number[];
  readonly url: string;
  readonly title: string;
  /** What this window is by itself; an audit goes by its top frame's. */
  readonly device: Device;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly contentType: string;
  readonly elementCount: number;
  /** Its own document has not come yet: what stands there is the empty one that every frame begins with. */
  readonly pending?: true;
}

export interface CollectRequest {
  readonly profile: ProfileId;
  /** Only these check ids; absent for all. */
  readonly checks?: readonly string[];
  /** Overrides what the frame would find out by itself: frames follow the tab's device. */
  readonly device?: Device;
}

/** A frame element of this document and whether its content can be told apart. */
export interface ChildFrame {
  /** Index into this window's `frames`; absent for frames in shadow trees. */
  readonly index?: number;
  readonly node: NodeId;
  readonly url: string;
  readonly visible: boolean;
}

/** How one check went in one frame. */
export interface FrameCheckReport {
  readonly id: string;
  readonly timeMs: number;
  readonly result: CheckResult | { readonly outcome: 'error'; readonly reason: string };
}

/** Phase 1's answer of one frame. Crosses messages as JSON: no columns inside. */
export interface FrameAudit {
  readonly url: string;
  readonly title: string;
  readonly device: Device;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly elementCount: number;
  readonly children: readonly ChildFrame[];
  readonly checks: readonly FrameCheckReport[];
  /** The facts that page-scoped checks read. */
  readonly facts: CollectedFacts;
  /** Every node that a finding of this frame names. */
  readonly nodes: readonly DescribedNode[];
  readonly summary: FrameSummary;
  readonly costs: { readonly ownMs: number; readonly longestBlockMs: number };
  readonly versions: Readonly<Record<string, string | number>>;
}

/** Counts for the audit's own facts. */
export interface FrameSummary {
  readonly targetsExamined: number;
}

export type CollectPhase = 'walk' | 'collect' | 'check' | 'describe';

/** What the collector's bundle offers in its world, to whichever host injected it. */
export interface FrameAgent {
  readonly version: string;
  hello(): FrameHello;
  collect(request: CollectRequest, onPhase?: (phase: CollectPhase) => void): Promise<Outcome<FrameAudit>>;
  /** Descriptions of nodes of the last collection; nodes that are gone are left out. */
  describe(nodes: readonly NodeId[]): readonly DescribedNode[];
  /** Ends whatever runs. */
  abort(): void;
}

/** What the accessibility engine adds to a frame's agent once it has been injected. JSON both ways. */
export interface AxeAgent {
  /** Phase 2 in this frame. `onProgress` gets rules done and rules in all. */
  runPartial(request: AxeRequest, onProgress?: (done: number, total: number) => void): Promise<Outcome<AxePartial>>;
  /** In the top frame: all frames' partial results, in the order of `frames`, null for one that failed. */
  finish(frames: readonly FrameId[], partials: readonly (AxePartial | null)[]): Promise<Outcome<OfFrames<AxeFacts>>>;
}

export interface AxeRequest {
  /** Only these axe rules; absent for all that the catalogue maps. */
  readonly rules?: readonly string[];
  /** ms after which what was not reached is left out. */
  readonly budgetMs?: number;
}

/** A frame's unfinished axe results: opaque to everyone but the engine. */
export interface AxePartial {
  readonly json: string;
  readonly costs: { readonly axeMs: number; readonly longestBlockMs: number };
}

/** The property of `globalThis` under which the engine's agent lives. */
export const axeAgentKey = '__plumblineAxe';

/** The property of `globalThis` (of the isolated world) under which the agent lives. */
export const agentKey = '__plumbline';
