import type { Slice } from '../../collect/slice';
import type { AxeFacts, AxeNode } from '../../model/facts/axe';
import type { InsideAxe } from '../inside';
import type { NodeOf } from '../partial';
import { type OwnRule, toolsOf, type Verdict } from './tools';

/** Candidates of a costly kind between two looks at the clock. */
const verdictsPerLook = 4;

/** Runs our own rules over the tree that axe has set up. A rule that throws costs its own verdict only. */
export async function runOwnRules(
  inside: InsideAxe,
  rules: readonly OwnRule[],
  slice: Slice,
  nodeOf: NodeOf,
): Promise<AxeFacts> {
  const tools = toolsOf(inside);
  const nodes: AxeNode[] = [];
  const examined: Record<string, number> = {};
  for (const rule of rules) {
    await slice.rest();
    const found: Verdict[] = [];
    let count = 0;
    try {
      for (const verdict of rule.run(tools)) {
        count += 1;
        if (verdict.outcome !== 'pass') found.push(verdict);
        if (count % verdictsPerLook === 0 && slice.dueNow()) await slice.rest();
      }
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') throw thrown;
      continue;
    }
    examined[rule.id] = count;
    nodes.push(...found.map((verdict) => nodeOfVerdict(rule, verdict, nodeOf)));
  }
  return { nodes, rules: examined, categories: Object.fromEntries(rules.map(({ id, category }) => [id, category])) };
}

function nodeOfVerdict(rule: OwnRule, verdict: Verdict, nodeOf: NodeOf): AxeNode {
  const node = nodeOf(verdict.element);
  return {
    ...(node === undefined ? {} : { node }),
    rule: rule.id,
    type: verdict.outcome === 'violation' ? 'violation' : 'incomplete',
    impact: rule.impact,
    act: verdict.act ?? rule.act,
    standards: rule.standards,
    help: rule.help,
    data: verdict.data ?? {},
    related: (verdict.related ?? []).flatMap((each) => nodeOf(each) ?? []),
  };
}
