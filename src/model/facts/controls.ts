import type { NodeId, Rect } from '../element';
import type { Region } from './links';

/** A button, by its markup or its role. */
export interface ControlFact {
  readonly node: NodeId;
  /** Accessible name. */
  readonly name: string;
  readonly tag: string;
  readonly region: Region;
  readonly visible: boolean;
  /** CSS px from the top left of the document. */
  readonly rect: Rect;
  /** Node of the nearest dialog, fixed or sticky box around it. */
  readonly layer?: NodeId;
  /** Classes, id and data attributes that name it, joined. */
  readonly tokens: string;
  /** Drawn with a background or a border of its own; 'none' is bare text. */
  readonly look: 'filled' | 'outlined' | 'none';
  readonly fontPx: number;
}

/** A dialog, or a fixed or sticky box with controls in it, that is open now. */
export interface OverlayFact {
  readonly node: NodeId;
  readonly rect: Rect;
  readonly modal: boolean;
  /** Visible text, at most 600 characters. */
  readonly text: string;
  /** Role, id and classes, joined. */
  readonly tokens: string;
  readonly position: 'fixed' | 'sticky' | 'absolute' | 'static';
}

/** A service of somebody else's that the page embeds, as its scripts and frames tell. */
export interface ServiceFact {
  readonly kind: 'chat' | 'feedback' | 'payment' | 'consent' | 'reviews';
  readonly vendor: string;
  /** Its frame or button, where one is on the page. */
  readonly node?: NodeId;
  readonly visible: boolean;
}

export interface ControlFacts {
  /** At most 1,000, in document order. */
  readonly buttons: readonly ControlFact[];
  readonly overlays: readonly OverlayFact[];
  readonly services: readonly ServiceFact[];
  /** What loads from http: on an https: page. */
  readonly mixed: readonly { readonly node: NodeId; readonly url: string }[];
}
