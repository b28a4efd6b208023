import type { NodeId } from '../element';

export interface ResourceFacts {
  readonly nodes: readonly NodeId[];
}
