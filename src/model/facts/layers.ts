import type { NodeId } from '../element';

export interface LayerFacts {
  readonly nodes: readonly NodeId[];
}
