import type { NodeId } from '../element';

export interface SearchFacts {
  readonly nodes: readonly NodeId[];
}
