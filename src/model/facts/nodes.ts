/** What the walk notes of each element; bits of `NodeColumns.flags`. */
export const NodeFlag = {
  /** Has a box, or `display: contents` with rendered ancestors. */
  rendered: 1 << 0,
  /** Rendered and `visibility: visible`. */
  visible: 1 << 1,
  /** Has a text node of its own that is not blank. */
  text: 1 << 2,
  /** `position` is not static. */
  positioned: 1 << 3,
  fixed: 1 << 4,
  sticky: 1 << 5,
  /** `pointer-events: none`. */
  pointerNone: 1 << 6,
  /** `overflow` is not visible in some axis. */
  clips: 1 << 7,
  /** `cursor: pointer`, where the parent's is not. */
  cursorPointer: 1 << 8,
  /** Inside a shadow root. */
  shadow: 1 << 9,
  /** Is a shadow host. */
  host: 1 << 10,
  /** Inside an `inert` subtree. */
  inert: 1 << 11,
  /** Has an `onclick` attribute. */
  onclick: 1 << 12,
  /** Has a `tabindex` attribute. */
  tabindex: 1 << 13,
  /** Has a `role` attribute. */
  role: 1 << 14,
  /** Opacity 0, its own or an ancestor's. */
  transparent: 1 << 15,
  /** Inside an `aria-hidden="true"` subtree. */
  ariaHidden: 1 << 16,
  /** Has a `transform`, `rotate`, `scale` or `translate` other than none. */
  transformed: 1 << 17,
  /** `position: absolute`. */
  absolute: 1 << 18,
  /** `display` is `contents`, `inline` or any other that begins with it. */
  inlineLevel: 1 << 19,
  /** Has a `clip-path`. */
  shaped: 1 << 20,
} as const;

/** One row an element, in document order, shadow trees before light children. Row 0 is the root element. */
export interface NodeColumns {
  readonly count: number;
  /** Row of the parent element or shadow host; -1 for the root. */
  readonly parent: Int32Array;
  /** Row after the last descendant. */
  readonly end: Int32Array;
  readonly depth: Uint16Array;
  /** Index into `tags`. */
  readonly tag: Uint16Array;
  /** Local names, lower case as HTML gives them. */
  readonly tags: readonly string[];
  readonly flags: Uint32Array;
  /** Characters of the element's own text nodes, white space collapsed. */
  readonly textLength: Uint32Array;
  /** Whether the walk ended early, and why. */
  readonly cut?: string;
}
