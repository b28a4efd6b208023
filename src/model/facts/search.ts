import type { NodeId } from '../element';
import type { Region } from './links';

/** One thing that may be the site's search. */
export interface SearchSighting {
  readonly kind: 'field' | 'trigger' | 'link' | 'declared';
  /** 0-1. */
  readonly confidence: number;
  /** Absent for what is only declared (JSON-LD, OpenSearch). */
  readonly node?: NodeId;
  /** Address of the results with `{query}` in it. */
  readonly template?: string;
  /** What spoke for and against it (docs/search.md). */
  readonly features?: readonly string[];
}

/** From this confidence on, something is a search (docs/search.md, "Thresholds"). */
export const surelySearch = 0.5;
/** Below this one it is none; between the two a person is asked. */
export const maybeSearch = 0.2;

/** Where an accessible name comes from, in the order in which browsers look. */
export type NameOrigin = 'aria-labelledby' | 'aria-label' | 'label' | 'title' | 'placeholder' | 'none';

/** The control that sends a search. */
export interface SearchSubmit {
  readonly node: NodeId;
  readonly name: string;
  readonly visible: boolean;
  /** CSS px between its box and the field's; 0 where they touch or overlap. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/** A text field that may be the site's search. Lengths in CSS px. */
export interface SearchField {
  readonly node: NodeId;
  readonly confidence: number;
  /** Rendered, visible, with a box of some size on the page. */
  readonly visible: boolean;
  readonly region: Region;
  readonly type: string;
  readonly role: string;
  readonly inputMode: string;
  readonly enterKeyHint: string;
  readonly autocapitalize: string;
  readonly fontPx: number;
  readonly width: number;
  readonly height: number;
  /** Distance of its box from the top of the document. */
  readonly top: number;
  readonly name: string;
  readonly nameOrigin: NameOrigin;
  readonly placeholder: string;
  /** Inside `role=search` or `<search>`. */
  readonly inLandmark: boolean;
  /** Content width in widths of the field's own `0`; absent where it could not be measured. */
  readonly characters?: number;
  /** A style rule or a transition makes it wider once it has the focus. */
  readonly growsOnFocus: boolean;
  readonly form?: {
    readonly node: NodeId;
    readonly method: 'get' | 'post' | 'dialog';
    /** Resolved address, without query. */
    readonly action: string;
    /** Visible free-text fields in it. */
    readonly textFields: number;
    /** One form around the whole page, as some frameworks make it. */
    readonly wrapsPage: boolean;
    readonly hasPassword: boolean;
  };
  /** The field's own parameter name. */
  readonly parameter: string;
  readonly template?: string;
  readonly submit?: SearchSubmit;
  /** Something drawn beside or in the field may serve as a submit control, though it is none by its markup. */
  readonly maybeSubmit: boolean;
}

/** A button or an icon that opens a search. */
export interface SearchTrigger {
  readonly node: NodeId;
  readonly confidence: number;
  readonly visible: boolean;
  readonly region: Region;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly kind: 'trigger' | 'link';
  /** Drawn as wide as a field and with words in it: people take it for one. */
  readonly looksLikeField: boolean;
}

export interface SearchFacts {
  /** Best first. */
  readonly sightings: readonly SearchSighting[];
  /** The fields among them, best first. */
  readonly fields: readonly SearchField[];
  readonly triggers: readonly SearchTrigger[];
}
