import { defineCheck, verdict } from '../../model/check';
import { targetEvidence } from './parts/evidence';

export default defineCheck({
  id: 'target-nested',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'No target lies inside another',
  help: 'One target sits inside another that does something else, so a tap that misses by a little does the wrong thing, and screen readers announce the two as one. Put them side by side instead.',
  standards: ['WCAG 4.1.2'],
  sources: [
    { title: 'HTML, interactive content', url: 'https://html.spec.whatwg.org/multipage/dom.html#interactive-content' },
  ],
  messages: { nested: '{name} lies inside {outer}, which does something else' },
  run({ targets }) {
    return verdict(
      targets.nodes.length,
      targets.nested.map(({ inner, outer, certain }) => ({
        node: inner.node,
        related: [outer.node],
        message: 'nested',
        severity: 'serious',
        certainty: certain ? 'certain' : 'review',
        evidence: { ...targetEvidence(inner), outer: outer.name, consequence: outer.consequence },
      })),
    );
  },
});
