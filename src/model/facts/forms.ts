import type { NodeId } from '../element';
import type { Region } from './links';
import type { NameOrigin } from './search';

/** One field of a form, or a field without a form. Lengths in CSS px. */
export interface FormField {
  readonly node: NodeId;
  /** Node of its form. */
  readonly form?: NodeId;
  /** `type` of an input as the browser understands it, else `select` or `textarea`. */
  readonly type: string;
  readonly visible: boolean;
  readonly region: Region;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  /** The `name` and `id` attributes, joined by a blank. */
  readonly tokens: string;
  readonly name: string;
  readonly nameOrigin: NameOrigin;
  /** Text of a label that people see; '' where there is none. */
  readonly visibleLabel: string;
  /** Text right before the field that people may read as its label. */
  readonly textBefore: string;
  readonly placeholder: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly required: boolean;
  readonly checked: boolean;
  readonly fontPx: number;
  readonly maxLength?: number;
}

export interface FormFact {
  readonly node: NodeId;
  readonly visible: boolean;
  readonly region: Region;
  readonly method: 'get' | 'post' | 'dialog';
  /** Resolved address that it is sent to; '' where that can't be made out. */
  readonly action: string;
  /** Name, id and classes, joined. */
  readonly tokens: string;
  /** Its visible text, at most 500 characters. */
  readonly text: string;
  readonly submits: readonly { readonly node: NodeId; readonly name: string; readonly visible: boolean }[];
}

export interface FormFacts {
  readonly forms: readonly FormFact[];
  readonly fields: readonly FormField[];
}
