import { defineCheck, verdict } from '../../model/check';
import { targetEvidence } from './parts/evidence';

export default defineCheck({
  id: 'target-covered-dead',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Nothing invisible swallows taps',
  help: 'Something lies on top of this target and takes its taps without doing anything. To people it looks broken. Remove the layer, or let taps through it with pointer-events: none.',
  standards: [],
  sources: [{ title: 'CSS pointer-events', url: 'https://www.w3.org/TR/css-ui-4/#pointer-events-control' }],
  messages: {
    covered: '{name} can’t be tapped: {cover} lies on top',
    partly: '{name} can’t be tapped in {covered} of {tried} places: {cover} lies on top',
    'covered-nameless': '{name} can’t be tapped: a layer without any text lies on top',
    'partly-nameless': '{name} can’t be tapped in {covered} of {tried} places: a layer without any text lies on top',
  },
  run({ targets }) {
    const faults = targets.covered.filter(({ kind }) => kind === 'dead');
    return verdict(
      targets.nodes.length,
      faults.map((fault) => ({
        node: fault.target.node,
        related: [fault.cover],
        message: `${fault.covered < fault.tried ? 'partly' : 'covered'}${fault.coverName === undefined ? '-nameless' : ''}`,
        severity: 'critical',
        certainty: fault.certain ? 'certain' : 'review',
        evidence: {
          ...targetEvidence(fault.target),
          ...(fault.coverName === undefined ? {} : { cover: fault.coverName }),
          covered: fault.covered,
          tried: fault.tried,
          ...(fault.doubt === undefined ? {} : { doubt: fault.doubt }),
        },
      })),
    );
  },
});
