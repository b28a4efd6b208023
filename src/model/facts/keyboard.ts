import type { NodeId, Rect } from '../element';

/** What shows that an element has the focus: something drawn anew, the caret of a text field, nothing, or not known. */
export type Indicator = 'drawn' | 'caret' | 'none' | 'unknown';

/** One element that the focus came to, as it was then. */
export interface FocusStop {
  /** Absent where the element is gone by now. */
  readonly node?: NodeId;
  /** Accessible name. */
  readonly name: string;
  readonly role: string;
  /** CSS px from the top left of the document. */
  readonly rect: Rect;
  /** ms since the epoch, so that stops of several frames have one order. */
  readonly at: number;
  /** Something of it could be seen: it has a box in the page that is not transparent. */
  readonly seen: boolean;
  /** It stays at the viewport's edge or lies in the top layer: it has no place in the order of the page. */
  readonly floating: boolean;
  /** A frame: what is in it has stops of its own where it could be watched. */
  readonly frame: boolean;
  readonly indicator: Indicator;
  /** What changed when the focus came, in words: 'outline', 'background of the parent'. */
  readonly changes: readonly string[];
  /** Whether a picture with the focus differed from one without. Absent where none were taken. */
  readonly pixels?: 'same' | 'changed';
  /** Of five points, those that something fixed, sticky or on top covers. */
  readonly covered: number;
  readonly tried: number;
  readonly cover?: NodeId;
  readonly coverName?: string;
}

export type WalkKey = 'Tab' | 'Shift+Tab' | 'Escape';

/** One press of a key of the walk, and the stop that had the focus after it. */
export interface WalkPress {
  readonly key: WalkKey;
  readonly at: number;
  /** Index of the frame's `stops`; absent where the focus left this frame. */
  readonly stop?: number;
}

/** How a person's (or the command line's) walk by Tab went in one frame. */
export interface KeyboardFacts {
  /** Somebody walked. */
  readonly walked: boolean;
  /** In the order of the first visit. */
  readonly stops: readonly FocusStop[];
  readonly presses: readonly WalkPress[];
  /** The walk came back to where it began, or left the page at its end. */
  readonly complete: boolean;
  /** What Tab should reach by its markup and never came to; empty unless the walk is complete. */
  readonly unreached: readonly NodeId[];
  /** A modal dialog is open: it may hold the focus. */
  readonly modal: boolean;
}
