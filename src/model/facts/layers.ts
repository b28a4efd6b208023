import type { NodeId, Rect } from '../element';

/** A box that stays in view while the page scrolls, or lies on top of everything. */
export interface Layer {
  readonly node: NodeId;
  readonly kind: 'fixed' | 'sticky' | 'top-layer';
  /** CSS px from the top left of the viewport, clipped to it. */
  readonly inView: Rect;
  /** Covers nearly all of the viewport. */
  readonly isFull: boolean;
  /** A dialog, popover or menu that was opened on purpose. */
  readonly isOpened: boolean;
  /** Shows something: text, a background, an image. */
  readonly isPainted: boolean;
}

export interface LayerFacts {
  readonly nodes: readonly NodeId[];
  /** Visible ones that take up room in the viewport, in document order. */
  readonly layers: readonly Layer[];
  /** The innermost open modal dialog. */
  readonly modal?: NodeId;
}
