import type { NodeId, Rect } from '../element';
import type { Region } from './links';

/** How sure it is that something takes taps: `native` by element or role, `handler` by a script seen, `looks` by its cursor. */
export type Tier = 'native' | 'handler' | 'looks';

/** What people come to do; a finding that stops it weighs more (src/checklist/rules.ts). */
export type Purpose = 'buy' | 'add-to-cart' | 'pay' | 'submit' | 'log-in' | 'search' | 'close' | 'menu';

/** What a tap does beyond this page. */
export type Consequence = 'harmless' | 'leaves-page' | 'leaves-site' | 'destructive';

/** One thing that takes taps. */
export interface Target {
  readonly node: NodeId;
  readonly tier: Tier;
  /** What it hits after clipping, in CSS px from the top left of the document, one rect a line or piece. */
  readonly region: readonly Rect[];
  /** Targets of one number do the same thing. */
  readonly action: number;
  /** Targets of different numbers move against each other. */
  readonly layer: number;
}

/** What a finding tells of a target. */
export interface TargetNote {
  readonly node: NodeId;
  readonly tier: Tier;
  /** Accessible name, else what a person would call it. */
  readonly name: string;
  readonly purpose?: Purpose;
  readonly consequence: Consequence;
  /** Where it leads, resolved; absent for what is no link. */
  readonly href?: string;
  readonly place: Region;
  /** CSS px around its region. */
  readonly bounds: Rect;
}

/** Exceptions of SC 2.5.8 that can't be told for certain. */
export type Doubt = 'inline' | 'essential' | 'crowded' | 'moving' | 'clipped' | 'looks' | 'transparent' | 'turned';

/** An undersized target without the spacing that would make up for it. */
export interface SizeFault {
  readonly target: TargetNote;
  readonly rivals: readonly NodeId[];
  readonly rivalName: string;
  /** CSS px, of the hit region. */
  readonly width: number;
  readonly height: number;
  /** CSS px of padding in all, or of gap, that clear it. */
  readonly missingWidth: number;
  readonly missingHeight: number;
  readonly missingGap: number;
  readonly doubts: readonly Doubt[];
}

/** A target whose taps something else takes. */
export interface CoverFault {
  readonly target: TargetNote;
  readonly kind: 'other' | 'dead';
  /** What takes the taps. */
  readonly cover: NodeId;
  /** What it is called, by its name or its text; absent where it has neither. */
  readonly coverName?: string;
  /** Where a tap leads instead, if the cover is a target itself. */
  readonly coverTarget?: TargetNote;
  /** Sample points covered, of those tried. */
  readonly covered: number;
  readonly tried: number;
  readonly certain: boolean;
  readonly doubt?: 'off-screen' | 'partly' | 'delegated' | 'backdrop' | 'looks';
}

/** A target inside another one with another action. */
export interface NestedFault {
  readonly inner: TargetNote;
  readonly outer: TargetNote;
  readonly certain: boolean;
}

/** A target that taps meant for it miss often, and what they open instead. */
export interface RiskFault {
  readonly target: TargetNote;
  /** What the strays open, likeliest first. */
  readonly rivals: readonly { readonly target: TargetNote; readonly share: number }[];
  /** Share of all taps that open something else, 0 to 1. An estimate. */
  readonly share: number;
  readonly doubts: readonly Doubt[];
}

/** A target that is smaller than a thumb likes. */
export interface ComfortFault {
  readonly target: TargetNote;
  readonly kind: 'primary' | 'crowded';
  /** CSS px: its smaller side, and the gap to the nearest other target where that matters. */
  readonly side: number;
  readonly gap?: number;
  readonly rival?: NodeId;
}

/** A target of which an ancestor shows only a part. */
export interface ClippedFault {
  readonly target: TargetNote;
  readonly width: number;
  readonly height: number;
  /** Share of its box that can be tapped, 0 to 1. */
  readonly share: number;
}

/** Something that answers to clicks or looks so, and is no control. */
export interface FakeFault {
  readonly target: TargetNote;
  readonly tag: string;
}

/** Text that looks as if it could be tapped. */
export interface Lookalike {
  readonly node: NodeId;
  readonly kind: 'underlined' | 'button';
  readonly text: string;
}

/** Targets that only a hovering mouse can bring up. */
export interface HoverFault {
  readonly node: NodeId;
  readonly rule: string;
  readonly hidden: number;
}

/** Everything that takes taps in this frame, and what is wrong with it. */
export interface TargetFacts {
  /** Every target that was judged. */
  readonly nodes: readonly NodeId[];
  readonly targets: readonly Target[];
  readonly tooSmall: readonly SizeFault[];
  readonly covered: readonly CoverFault[];
  readonly nested: readonly NestedFault[];
  readonly risky: readonly RiskFault[];
  readonly cramped: readonly ComfortFault[];
  readonly clipped: readonly ClippedFault[];
  readonly fakes: readonly FakeFault[];
  readonly lookalikes: readonly Lookalike[];
  readonly hoverOnly: readonly HoverFault[];
  /** Style sheets that could not be read, so that their hover rules are not known. */
  readonly unreadSheets: number;
  /** What lies under an open modal and was left out. */
  readonly underModal: number;
}
