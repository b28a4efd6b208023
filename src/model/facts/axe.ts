import type { NodeId } from '../element';
import type { Severity } from '../ids';

/** One node that one axe rule has something to say about. */
export interface AxeNode {
  /** Absent for the page itself or for an element that our walk never met. */
  readonly node?: NodeId;
  readonly rule: string;
  /** `violation`: axe is sure. `incomplete`: a person has to look. */
  readonly type: 'violation' | 'incomplete';
  readonly impact: Severity;
  /** ACT rule ids that the rule answers. */
  readonly act: readonly string[];
  /** 'WCAG 1.1.1'. */
  readonly standards: readonly string[];
  /** axe's short sentence, for `incomplete` ones the reason too. */
  readonly help: string;
  /** The deciding check's data, flattened; `check` is its name, `detail` axe's own sentence. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
  /** Other elements of the same frame that have to do with it. */
  readonly related: readonly NodeId[];
}

/** axe-core's results of one frame after `finishRun`. */
export interface AxeFacts {
  readonly nodes: readonly AxeNode[];
  /** Rule id to the number of nodes that it examined (0: inapplicable). A rule that is not here was not run. */
  readonly rules: Readonly<Record<string, number>>;
  /** Rule id to axe's category, without `cat.`: where a rule that we do not list belongs. */
  readonly categories: Readonly<Record<string, string>>;
}
