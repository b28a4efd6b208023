import { defineCheck, verdict } from '../../model/check';

export default defineCheck({
  id: 'hover-only',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Nothing needs a hovering mouse',
  help: 'These targets come up only while a mouse hovers, which fingers can’t do. Bring them up by a tap and by keyboard focus too, or show them always.',
  standards: [],
  sources: [{ title: 'Media queries, hover', url: 'https://www.w3.org/TR/mediaqueries-4/#hover' }],
  messages: { hidden: '{count} targets come up only under a mouse: {rule}' },
  run({ targets }, { device }) {
    if (device === 'desktop') return { outcome: 'nothing-to-test', examined: 0 };
    const { hoverOnly, unreadSheets } = targets;
    if (hoverOnly.length === 0 && unreadSheets > 0) {
      return { outcome: 'not-measured', reason: `${unreadSheets} style sheets of other sites can’t be read` };
    }
    return verdict(
      targets.nodes.length,
      hoverOnly.map(({ node, rule, hidden }) => ({
        node,
        message: 'hidden',
        severity: 'moderate',
        certainty: 'review',
        evidence: { rule, count: hidden },
      })),
    );
  },
});
