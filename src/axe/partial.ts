import { hasAttribute, localName } from '../collect/dom';
import type { NodeId } from '../model/element';
import type { AxeFacts } from '../model/facts/axe';
import type { ElementRecord, RawCheck, RawNode, RawResult } from './inside';

/** An element in a partial result. axe merges and orders frames by the two lists; the rest is ours. */
export interface ElementSpec {
  readonly ancestry: readonly unknown[];
  readonly nodeIndexes: readonly number[];
  readonly selector: readonly string[];
  readonly fromFrame: boolean;
  /** Absent for what our walk never met. */
  readonly node?: NodeId;
  /** Of a frame element: where its window stands among this window's `frames`. */
  readonly frameIndex?: number;
  /** Which frame's element this is: its place in the list of partials. */
  readonly frame?: number;
}

export interface PartialCheck extends Omit<RawCheck, 'relatedNodes'> {
  readonly relatedNodes: readonly ElementSpec[];
}
export interface PartialNode {
  readonly any: readonly PartialCheck[];
  readonly all: readonly PartialCheck[];
  readonly none: readonly PartialCheck[];
  readonly node: ElementSpec;
}
export interface PartialResult extends Omit<RawResult, 'nodes'> {
  readonly nodes: readonly PartialNode[];
}

/** One frame's part of phase 2, as it travels to the top frame. */
export interface PartialRun {
  /** Indices into `frames`, outermost first; absent where the frame can't find itself. */
  readonly path?: readonly number[];
  /** The frame elements of this document that assistive technology meets. */
  readonly frames: readonly ElementSpec[];
  readonly results: readonly PartialResult[];
  /** What our own rules found; absent where they were not run. */
  readonly own?: AxeFacts;
}

export type NodeOf = (element: Element) => NodeId | undefined;

/** Elements whose place axe compares across frames (rules heading-order and region). */
const placedTags = new Set(['iframe', 'frame', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'html', 'body']);

/** What is kept of an element when it leaves its frame. */
export function specOf(record: ElementRecord, nodeOf: NodeOf): ElementSpec {
  const { element, nodeIndexes } = record;
  const node = element === null ? undefined : nodeOf(element);
  const frameIndex = element === null ? undefined : indexOfFrame(element);
  // Finding an element's ancestry costs, and few rules ask for it.
  const placed = element !== null && (placedTags.has(localName(element)) || hasAttribute(element, 'role'));
  return {
    ancestry: placed ? record.ancestry : [':root'],
    nodeIndexes,
    selector: [':root'],
    fromFrame: false,
    ...(node === undefined ? {} : { node }),
    ...(frameIndex === undefined ? {} : { frameIndex }),
  };
}

function indexOfFrame(element: Element): number | undefined {
  if (!(element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)) return undefined;
  const child = element.contentWindow;
  for (let index = 0; index < window.length; index += 1) {
    if (window[index] === child) return index;
  }
  return undefined;
}

/**
 * Drops the passing nodes, by far the most, where nothing asks for them any more. Rules with a `secondHalf` compare nodes
 * with each other later on and keep theirs.
 */
export function withoutPasses(nodes: readonly RawNode[], rule: string, secondHalf: boolean): RawNode[] {
  return nodes.filter((node) => !passes(node) || (secondHalf && (rule !== 'region' || isFrame(node))));
}

/** `region` has a passing node for every element; of these only frames matter later. */
function isFrame({ node: { element } }: RawNode): boolean {
  return element !== null && /^i?frame$/.test(localName(element));
}

function passes({ any, all, none }: RawNode): boolean {
  return (
    (any.length === 0 || any.some(({ result }) => result === true)) &&
    all.every(({ result }) => result === true) &&
    none.every(({ result }) => result === false)
  );
}
