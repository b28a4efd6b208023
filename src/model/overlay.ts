import type { NodeId } from './element';
import type { Certainty, Severity } from './ids';

/** The property of `globalThis` (of the isolated world) under which the overlay lives. */
export const overlayKey = '__plumblineOverlay';

/** An element to be shown, as one frame may find it. */
export interface RevealTarget {
  /** Its number in the frame's last walk, where that walk is the audit's. */
  readonly node?: NodeId;
  /** One CSS selector a shadow root (or frame) from this frame's document inwards. */
  readonly selector: readonly string[];
}

export interface RevealRequest {
  readonly target: RevealTarget;
  /** Elements that the finding names beside its own. */
  readonly related: readonly RevealTarget[];
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** The finding in one sentence. Holds page text: shown as text and never as markup. */
  readonly text: string;
}

/**
 * What came of it. `shown`: by the audit's own reference; `moved`: where the selector leads now; `hidden`: it is there
 * and has no box; `gone`: nothing answers; `refused`: the page takes the outline away again and again.
 */
export const revealResults = ['shown', 'moved', 'hidden', 'gone', 'refused'] as const;
export type RevealResult = (typeof revealResults)[number];

/** A frame on the way to an element, by its index in `window.frames`, and the selectors that go on inside it. */
export interface FrameStep {
  readonly index: number;
  readonly rest: readonly string[];
}

/** What the overlay's script offers in its world. JSON both ways. */
export interface OverlayAgent {
  reveal(request: RevealRequest): Promise<RevealResult>;
  /** The frame that a selector path leads through; undefined where it ends in this document. */
  frameOn(selector: readonly string[]): FrameStep | undefined;
  /** Scrolls the frame element at this index of `window.frames` into view. */
  bringFrame(index: number): void;
  /** Draws the walk by keyboard that is being recorded in this frame, until `clear`. */
  showPath(): void;
  /** Takes the outline away after so many ms. */
  linger(ms: number): void;
  clear(): void;
}
