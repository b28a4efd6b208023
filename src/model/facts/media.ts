import type { NodeId } from '../element';

export interface MediaFacts {
  readonly nodes: readonly NodeId[];
}
