import type { NodeId } from '../element';

export interface TextFacts {
  readonly nodes: readonly NodeId[];
}
