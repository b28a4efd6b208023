import axe from 'axe-core';

/**
 * The parts of axe-core that are not in its public interface. Everything that knows them is in this file and in slices.ts;
 * both hold for this version only.
 */
export const knownVersion = '4.14.1';

/** An element as axe's own tree holds it. What is read of the page is read once and kept in it. */
export interface VirtualNode {
  readonly actualNode: Node;
  readonly nodeIndex?: number;
  readonly children: readonly VirtualNode[];
  readonly boundingClientRect: DOMRect;
  readonly clientRects: readonly DOMRect[];
  getComputedStylePropertyValue(property: string): string;
  readonly _cache: object;
}

/** What axe keeps of an element in its results. */
export interface ElementRecord {
  readonly element: Element | null;
  readonly ancestry: readonly unknown[];
  readonly nodeIndexes: readonly number[];
}

export interface RawCheck {
  readonly id: string;
  readonly result?: boolean | null;
  readonly data?: unknown;
  readonly relatedNodes: readonly ElementRecord[];
}

export interface RawNode {
  readonly any: readonly RawCheck[];
  readonly all: readonly RawCheck[];
  readonly none: readonly RawCheck[];
  readonly node: ElementRecord;
}

/** A rule's results in one frame. */
export interface RawResult {
  readonly id: string;
  readonly pageLevel: boolean;
  readonly nodes: readonly RawNode[];
  /** The rule threw. */
  readonly error?: unknown;
  /** Nodes that the rule was about; absent where `nodes` holds them all. */
  readonly examined?: number;
}

export interface InsideRule {
  readonly id: string;
  readonly selector: string;
  readonly excludeHidden: boolean;
  readonly pageLevel: boolean;
  readonly any: readonly CheckName[];
  readonly all: readonly CheckName[];
  readonly none: readonly CheckName[];
  gather(context: object, options: object): VirtualNode[];
  runSync(context: object, options: object): RawResult;
}
type CheckName = string | { readonly id: string };

export type AuditRun = (
  context: object,
  options: object,
  resolve: (results: readonly RawResult[]) => void,
  reject: (reason: unknown) => void,
) => void;

export interface InsideAxe {
  readonly version: string;
  readonly _audit: {
    readonly rules: readonly InsideRule[];
    readonly checks: Readonly<Record<string, { readonly after?: unknown }>>;
    run: AuditRun;
  };
  _selectCache: unknown;
  readonly _cache: { readonly set: (key: string, value: unknown) => void };
  readonly _tree: readonly VirtualNode[] | undefined;
  readonly commons: {
    readonly dom: {
      readonly isVisibleToScreenReaders: (node: VirtualNode) => boolean;
      readonly isVisibleOnScreen: (node: VirtualNode) => boolean;
    };
    readonly text: { readonly accessibleTextVirtual: (node: VirtualNode) => string };
    readonly aria: { readonly getRole: (node: VirtualNode) => string | null };
  };
  readonly utils: { readonly querySelectorAll: (root: VirtualNode, selector: string) => readonly VirtualNode[] };
}

/** The inside of axe where it is the one we know; undefined makes callers fall back to the public interface. */
export function insideOf(engine: unknown = axe): InsideAxe | undefined {
  return isInside(engine) ? engine : undefined;
}

const neededFunctions = [
  ['_cache', 'set'],
  ['commons', 'dom', 'isVisibleToScreenReaders'],
  ['commons', 'dom', 'isVisibleOnScreen'],
  ['commons', 'text', 'accessibleTextVirtual'],
  ['commons', 'aria', 'getRole'],
  ['utils', 'querySelectorAll'],
] as const;

function isInside(engine: unknown): engine is InsideAxe {
  if (at(engine, 'version') !== knownVersion) return false;
  const rules = at(engine, '_audit', 'rules');
  const [rule] = Array.isArray(rules) ? rules : [];
  return (
    typeof at(engine, '_audit', 'run') === 'function' &&
    typeof at(engine, '_audit', 'checks') === 'object' &&
    neededFunctions.every((path) => typeof at(engine, ...path) === 'function') &&
    typeof at(rule, 'gather') === 'function' &&
    typeof at(rule, 'runSync') === 'function'
  );
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (held, key) =>
      (typeof held === 'object' && held !== null) || typeof held === 'function' ? Reflect.get(held, key) : undefined,
    value,
  );
}

/** Whether a check has a second half over the results of all frames: its rule's passing nodes count, too. */
export function hasSecondHalf(inside: InsideAxe, rule: InsideRule): boolean {
  return [...rule.any, ...rule.all, ...rule.none].some((check) => {
    const name = typeof check === 'string' ? check : check.id;
    return typeof inside._audit.checks[name]?.after === 'function';
  });
}
