import type { Slice } from '../collect/slice';
import { forgetBoxes, gridRules, readAhead, scrollPlace } from './geometry';
import {
  type AuditRun,
  hasSecondHalf,
  type InsideAxe,
  type InsideRule,
  type RawNode,
  type RawResult,
  type VirtualNode,
} from './inside';
import { withoutPasses } from './partial';

/** What a sliced run may take, and whom it tells. */
export interface Limits {
  readonly rules: readonly string[];
  /** Reading of `performance.now()` after which no further rule is begun. */
  readonly deadline: number;
  readonly onProgress: (done: number, total: number) => void;
  /** Called over the same set-up when axe's rules are through, unless the time has run out. */
  readonly afterwards: () => Promise<void>;
}

/** Nodes put through a rule between two looks at the clock. */
const nodesPerLook = 8;
/** How often a rule is begun anew on a page that keeps scrolling. */
const mostTurns = 3;

/**
 * Stands in for the one task in which axe runs all rules: the same rules over the same set-up, but candidates and nodes
 * go through in slices with rests between. What a rule was still at when the time ran out is left out whole.
 */
export function slicedRun(inside: InsideAxe, slice: Slice, limits: Limits): AuditRun {
  return (context, _options, resolve, reject) => {
    runRules(inside, context, slice, limits).then(resolve, reject);
  };
}

async function runRules(
  inside: InsideAxe,
  context: object,
  slice: Slice,
  { rules, deadline, onProgress, afterwards }: Limits,
): Promise<readonly RawResult[]> {
  const wanted = inside._audit.rules.filter(({ id }) => rules.includes(id));
  const results: RawResult[] = [];
  // axe looks each selector up once while this holds a list.
  inside._selectCache = [];
  for (const [index, rule] of wanted.entries()) {
    await slice.rest();
    if (performance.now() > deadline) break;
    const result = await (gridRules.has(rule.id) ? runStill : runRule)(inside, rule, context, slice);
    if (result !== undefined) results.push(result);
    onProgress(index + 1, wanted.length);
  }
  inside._selectCache = undefined;
  if (performance.now() <= deadline) await afterwards();
  return results;
}

/** A rule that compares boxes, from the start again where the page was scrolled under it; left out where it never rests. */
async function runStill(
  inside: InsideAxe,
  rule: InsideRule,
  context: object,
  slice: Slice,
): Promise<RawResult | undefined> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const place = scrollPlace();
    await readAhead(inside, slice);
    if (scrollPlace() === place) {
      const result = await runRule(inside, rule, context, slice);
      if (scrollPlace() === place) return result;
    }
    forgetBoxes(inside);
  }
  return undefined;
}

async function runRule(
  inside: InsideAxe,
  rule: InsideRule,
  context: object,
  slice: Slice,
): Promise<RawResult | undefined> {
  const secondHalf = hasSecondHalf(inside, rule);
  // Without excludeHidden, gather() is the lookup of the selector and nothing else.
  const found = Object.create(rule, { excludeHidden: { value: false } }).gather(context, {});
  const kept: RawNode[] = [];
  let examined = 0;
  try {
    for (let begin = 0; begin < found.length; begin += nodesPerLook) {
      if (slice.dueNow()) await slice.rest();
      const nodes = visible(inside, rule, found.slice(begin, begin + nodesPerLook));
      if (nodes.length === 0) continue;
      const part = runOn(rule, nodes, context);
      examined += part.nodes.length;
      kept.push(...withoutPasses(part.nodes, rule.id, secondHalf));
    }
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AbortError') throw thrown;
    // As in axe, a rule that throws costs its own verdict only.
    return undefined;
  }
  return { ...runOn(rule, [], context), nodes: kept, examined };
}

function visible(inside: InsideAxe, rule: InsideRule, nodes: readonly VirtualNode[]): VirtualNode[] {
  if (!rule.excludeHidden) return [...nodes];
  return nodes.filter((node) => inside.commons.dom.isVisibleToScreenReaders(node));
}

/** The rule's own run over a few of its candidates: axe itself matches them, runs the checks and weighs the results. */
function runOn(rule: InsideRule, nodes: VirtualNode[], context: object): RawResult {
  const narrowed: InsideRule = Object.create(rule, { gather: { value: () => nodes } });
  return narrowed.runSync(context, {});
}
