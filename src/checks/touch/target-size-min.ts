import { defineCheck, verdict } from '../../model/check';
import type { SizeFault } from '../../model/facts/targets';
import type { FindingDraft } from '../../model/finding';
import type { Device, Severity } from '../../model/ids';
import { missingPx, px, targetEvidence } from './parts/evidence';

/** Targets that people can't do without: too small, they cost the visit. */
const essentialPurposes = new Set(['buy', 'pay', 'add-to-cart', 'submit', 'close', 'menu', 'search']);

function severityOf({ target: { purpose, place } }: SizeFault): Severity {
  if (purpose !== undefined && essentialPurposes.has(purpose)) return 'critical';
  return place === 'footer' ? 'moderate' : 'serious';
}

function draftOf(fault: SizeFault, device: Device): FindingDraft {
  const { target, rivals, rivalName, width, height, missingWidth, missingHeight, missingGap, doubts } = fault;
  // A mouse points finer than a finger.
  const certain = doubts.length === 0 && device === 'phone';
  return {
    node: target.node,
    related: rivals,
    message: 'too-small',
    severity: severityOf(fault),
    certainty: certain ? 'certain' : 'review',
    evidence: {
      ...targetEvidence(target),
      width: px(width),
      height: px(height),
      rival: rivalName,
      gap: missingPx(missingGap),
      'add-width': missingPx(missingWidth),
      'add-height': missingPx(missingHeight),
      ...(doubts.length === 0 ? {} : { doubt: doubts.join(', ') }),
    },
  };
}

export default defineCheck({
  id: 'target-size-min',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Targets are large enough or stand well apart',
  help: 'A fingertip covers about 50 px and can’t see what lies under it. Targets need 24 by 24 px, or so much room around them that a circle of 24 px meets no other. Add padding to the target itself, or a gap between the two.',
  standards: ['WCAG 2.5.8'],
  sources: [{ title: 'WCAG 2.2 SC 2.5.8', url: 'https://www.w3.org/TR/WCAG22/#target-size-minimum' }],
  messages: {
    'too-small': '{name} is {width} by {height} px and {gap} px too close to {rival}',
  },
  run({ targets }, { device }) {
    return verdict(
      targets.nodes.length,
      targets.tooSmall.map((fault) => draftOf(fault, device)),
    );
  },
});
