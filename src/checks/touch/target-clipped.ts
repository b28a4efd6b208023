import { defineCheck, verdict } from '../../model/check';
import { px, targetEvidence } from './parts/evidence';

export default defineCheck({
  id: 'target-clipped',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'No target is cut off',
  help: 'A box around this target cuts it, so that only a part of what was designed can be seen and tapped. Give the box more room, or let it show what overflows.',
  standards: [],
  sources: [{ title: 'CSS overflow', url: 'https://www.w3.org/TR/css-overflow-3/#overflow-control' }],
  messages: { clipped: 'Only {width} by {height} px of {name} can be tapped, {share} % of it: the rest is cut off' },
  run({ targets }, { device }) {
    return verdict(
      targets.nodes.length,
      targets.clipped.map(({ target, width, height, share }) => ({
        node: target.node,
        message: 'clipped',
        severity: 'moderate',
        certainty: device === 'phone' ? 'certain' : 'review',
        evidence: { ...targetEvidence(target), width: px(width), height: px(height), share: Math.round(share * 100) },
      })),
    );
  },
});
