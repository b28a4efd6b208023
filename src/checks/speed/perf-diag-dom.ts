import { defineCheck, verdict } from '../../model/check';
import type { NodeColumns } from '../../model/facts/nodes';
import type { FindingDraft } from '../../model/finding';

// https://developer.chrome.com/docs/lighthouse/performance/dom-size names the first and the last two.
const noteworthy = 1_500;
const large = 5_000;
const deepest = 32;
const mostChildren = 60;

export default defineCheck({
  id: 'perf-diag-dom',
  version: 1,
  group: 'speed',
  needs: ['nodes', 'page'],
  title: 'The page is built of few elements',
  help: 'Every element costs memory and time whenever the page changes. Build what is out of sight when it comes into sight, and leave out wrappers.',
  standards: [],
  sources: [{ title: 'DOM size', url: 'https://developer.chrome.com/docs/lighthouse/performance/dom-size' }],
  messages: {
    elements: 'The page is built of {elements} elements; up to 1,500 are light',
    depth: 'Elements are nested {depth} deep here; up to 32 are light',
    children: 'This element has {children} children; up to 60 are light',
  },
  run({ nodes, page }) {
    if (!page.isTop) return { outcome: 'nothing-to-test', examined: 0 };
    const findings: FindingDraft[] = [];
    const base = { severity: 'minor', certainty: 'certain' } as const;
    if (nodes.count > noteworthy) {
      const severity = nodes.count > large ? 'moderate' : 'minor';
      findings.push({ ...base, severity, message: 'elements', evidence: { elements: nodes.count } });
      const { deepestRow, depth, fattestRow, children } = extremes(nodes);
      if (depth > deepest) findings.push({ ...base, node: deepestRow, message: 'depth', evidence: { depth } });
      if (children > mostChildren)
        findings.push({ ...base, node: fattestRow, message: 'children', evidence: { children } });
    }
    return verdict(nodes.count, findings);
  },
});

function extremes({ count, depth, parent }: NodeColumns) {
  const childrenOf = new Uint32Array(count);
  let deepestRow = 0;
  let fattestRow = 0;
  for (let row = 1; row < count; row += 1) {
    const above = parent[row] ?? 0;
    const children = (childrenOf[above] ?? 0) + 1;
    childrenOf[above] = children;
    if (children > (childrenOf[fattestRow] ?? 0)) fattestRow = above;
    if ((depth[row] ?? 0) > (depth[deepestRow] ?? 0)) deepestRow = row;
  }
  return { deepestRow, depth: depth[deepestRow] ?? 0, fattestRow, children: childrenOf[fattestRow] ?? 0 };
}
