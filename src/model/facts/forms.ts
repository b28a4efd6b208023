import type { NodeId } from '../element';

export interface FormFacts {
  readonly nodes: readonly NodeId[];
}
