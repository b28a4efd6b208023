import type { NodeId } from '../element';

export interface VitalsFacts {
  readonly nodes: readonly NodeId[];
}
