import { defineCheck, verdict } from '../../model/check';
import { targetEvidence } from './parts/evidence';

export default defineCheck({
  id: 'target-covered-other',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Every target takes its own taps',
  help: 'A tap here lands on something else that lies on top and does something else. People end up on a page that they never asked for. Move the two apart, or put the one that people see on top.',
  standards: [],
  sources: [{ title: 'WCAG 2.2, definition of target', url: 'https://www.w3.org/TR/WCAG22/#dfn-targets' }],
  messages: {
    covered: 'A tap on {name} opens {cover} instead',
    partly: 'In {covered} of {tried} places, a tap on {name} opens {cover} instead',
  },
  run({ targets }) {
    const faults = targets.covered.filter(({ kind }) => kind === 'other');
    return verdict(
      targets.nodes.length,
      faults.map((fault) => ({
        node: fault.target.node,
        related: [fault.cover],
        message: fault.covered < fault.tried ? 'partly' : 'covered',
        severity: 'critical',
        certainty: fault.certain ? 'certain' : 'review',
        evidence: {
          ...targetEvidence(fault.target),
          cover: fault.coverTarget?.name ?? fault.coverName ?? '',
          covered: fault.covered,
          tried: fault.tried,
          consequence: fault.coverTarget?.consequence ?? 'harmless',
          ...(fault.coverTarget?.href === undefined ? {} : { 'cover-href': fault.coverTarget.href }),
          ...(fault.doubt === undefined ? {} : { doubt: fault.doubt }),
        },
      })),
    );
  },
});
