import type { NodeId } from '../element';

/** Visible text of one size. */
export interface TextSize {
  /** CSS px, rounded to tenths. */
  readonly px: number;
  readonly characters: number;
  /** An element whose own text has this size: the one with most of it. */
  readonly node: NodeId;
}

/** A box that reaches beyond the right edge of the viewport and makes the page scroll sideways. */
export interface WideBox {
  readonly node: NodeId;
  /** CSS px from the left of the document. */
  readonly right: number;
  readonly width: number;
}

export interface TextFacts {
  /** Largest first. */
  readonly sizes: readonly TextSize[];
  /** Visible characters outside header, navigation, aside and footer, by size; largest first. */
  readonly mainSizes: readonly TextSize[];
  /** Paragraphs of running text: characters in an average full line. */
  readonly lineLengths: readonly { readonly node: NodeId; readonly characters: number }[];
  /** Empty where the page does not scroll sideways. */
  readonly wide: readonly WideBox[];
  /** CSS px that the root scrolls sideways. */
  readonly overflow: number;
}
