import type { NodeId } from '../element';

/** One thing that may be the site's search. */
export interface SearchSighting {
  readonly kind: 'field' | 'trigger' | 'link' | 'declared';
  /** 0-1. */
  readonly confidence: number;
  /** Absent for what is only declared (JSON-LD, OpenSearch). */
  readonly node?: NodeId;
  /** Address of the results with `{query}` in it. */
  readonly template?: string;
}

export interface SearchFacts {
  /** Best first. */
  readonly sightings: readonly SearchSighting[];
}
