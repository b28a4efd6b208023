import type { NodeId } from '../element';

export const resourceKinds = ['image', 'script', 'style', 'font', 'media', 'data', 'document', 'other'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** One request of the page, as Resource Timing has it. Times in ms from the start of the navigation. */
export interface ResourceEntry {
  readonly url: string;
  readonly kind: ResourceKind;
  readonly start: number;
  readonly end: number;
  /** Bytes over the network; 0 from the cache, absent where another origin does not tell. */
  readonly transferSize?: number;
  /** Bytes as unpacked; absent where another origin does not tell. */
  readonly size?: number;
  /** HTTP status; absent where it is not told. */
  readonly status?: number;
  /** The first paint waited for it; absent where the browser does not tell. */
  readonly blocking?: boolean;
  readonly thirdParty: boolean;
}

/** Something of the page that did not load. */
export interface ResourceFailure {
  readonly kind: ResourceKind;
  /** Its address; for a font that only its style sheet knows, the family's name. */
  readonly name: string;
  readonly node?: NodeId;
  /** HTTP status where it is known. */
  readonly status?: number;
  /** Stands in the viewport. */
  readonly inView: boolean;
  /** A host that content blockers stop: the fault may be the auditor's browser. */
  readonly oftenBlocked: boolean;
}

export interface ResourceFacts {
  /** In the order of their start. */
  readonly entries: readonly ResourceEntry[];
  /** The browser's buffer was full: there were more. */
  readonly capped: boolean;
  readonly failures: readonly ResourceFailure[];
  /** Pictures, style sheets, fonts and requests that were looked at. */
  readonly examined: number;
}
