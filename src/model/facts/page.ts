import type { NodeId } from '../element';
import type { Device } from '../ids';

export interface PageFacts {
  readonly url: string;
  readonly title: string;
  /** `lang` of the root element, as written. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly device: Device;
  readonly isTop: boolean;
  readonly contentType: string;
  /** CSS px. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** CSS px of the whole scrollable document. */
  readonly document: { readonly width: number; readonly height: number };
  /** Width of the root's padding box, without scroll bar. */
  readonly clientWidth: number;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly devicePixelRatio: number;
  readonly elementCount: number;
  /** Visible `h1` elements. */
  readonly h1: readonly { readonly node: NodeId; readonly text: string }[];
  /** The way from the home page down to this one is shown. */
  readonly hasBreadcrumb: boolean;
  readonly metaViewport?: { readonly node: NodeId; readonly content: string };
  /** schema.org objects from JSON-LD, flattened; values are page data. */
  readonly structured: readonly StructuredThing[];
  /** Visible text of the page, collapsed, at most 20,000 characters. */
  readonly textSample: string;
}

/** One JSON-LD object: its types and its own string, number and boolean properties. */
export interface StructuredThing {
  readonly types: readonly string[];
  readonly values: Readonly<Record<string, string | number | boolean>>;
}
