import type { NodeId } from '../element';

export type Region = 'header' | 'nav' | 'main' | 'aside' | 'footer' | 'other';

export interface LinkFact {
  readonly node: NodeId;
  /** As written; absent where there is no `href`. */
  readonly rawHref?: string;
  /** Resolved; absent where it can't be. */
  readonly href?: string;
  /** Where it points to within this document, without `#`. */
  readonly fragment?: string;
  readonly name: string;
  readonly region: Region;
  readonly rendered: boolean;
  readonly visible: boolean;
  readonly target: string;
  /** `id` or `name` makes it an anchor to jump to. */
  readonly isAnchor: boolean;
  /** A handler is known on it or on an ancestor inside the page's body. */
  readonly handler: 'seen' | 'possible' | 'none';
  /** Underlined, or with a pointer cursor of its own. */
  readonly looksLikeLink: boolean;
  /** A description, or the heading of the link's own card, says what it is about; true for names that say it themselves. */
  readonly hasContext: boolean;
  /** For links to a new window: their title or description, or `icon`. */
  readonly hint?: string;
}

/** A card whose image leads elsewhere than its title. */
export interface SplitCard {
  readonly image: NodeId;
  readonly title: NodeId;
  readonly name: string;
  readonly imageHref: string;
  readonly titleHref: string;
}

/** Every `a`, `area` and SVG `a`, in document order; at most 5,000. */
export interface LinkFacts {
  readonly links: readonly LinkFact[];
  /** Same-document fragments that links point to, and whether something answers. */
  readonly anchors: Readonly<Record<string, boolean>>;
  /** Cards with an image link: how many, and those whose title leads elsewhere. */
  readonly cards: number;
  readonly splitCards: readonly SplitCard[];
  /** Links beyond the limit, not listed. */
  readonly more: number;
}
