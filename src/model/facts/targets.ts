import type { NodeId } from '../element';

export interface TargetFacts {
  readonly nodes: readonly NodeId[];
}
