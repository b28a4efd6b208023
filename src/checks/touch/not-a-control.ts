import { defineCheck, verdict } from '../../model/check';
import { targetEvidence } from './parts/evidence';

export default defineCheck({
  id: 'not-a-control',
  version: 1,
  group: 'accessibility',
  needs: ['targets'],
  title: 'What can be clicked is a control',
  help: 'This answers to clicks without being a control, so keyboards can’t reach it and screen readers don’t mention it. Make it a button, or a link if it leads somewhere.',
  standards: ['WCAG 2.1.1', 'WCAG 4.1.2'],
  sources: [
    { title: 'WCAG failure F59', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F59' },
    { title: 'WCAG failure F54', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F54' },
  ],
  messages: {
    handler: '{name} answers to clicks, but is a plain {tag}',
    looks: '{name} has a pointer cursor, but is a plain {tag}',
  },
  run({ targets }) {
    return verdict(
      targets.nodes.length,
      targets.fakes.map(({ target, tag }) => ({
        node: target.node,
        message: target.tier === 'handler' ? 'handler' : 'looks',
        severity: 'serious',
        certainty: target.tier === 'handler' ? 'certain' : 'review',
        evidence: { ...targetEvidence(target), tag },
      })),
    );
  },
});
