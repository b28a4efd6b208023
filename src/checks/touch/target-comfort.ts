import { defineCheck, verdict } from '../../model/check';
import { missingPx, px, targetEvidence } from './parts/evidence';

/** CSS px: a main action's smaller side, and what a target of less than `roomy` needs around it. */
const comfortable = 44;
const roomy = 48;
const gapNeeded = 8;

export default defineCheck({
  id: 'target-comfort',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Targets suit a thumb',
  help: 'A thumb hits 44 px without looking twice. Main actions need that much in both directions; other targets are fine from 48 px on, or with 8 px of room around them. Add padding to the target itself.',
  standards: [],
  sources: [
    { title: 'WCAG 2.2 SC 2.5.5', url: 'https://www.w3.org/TR/WCAG22/#target-size-enhanced' },
    { title: 'Material Design, touch targets', url: 'https://m3.material.io/foundations/designing/structure' },
  ],
  messages: {
    primary: '{name} is a main action and only {side} px in one direction',
    crowded: '{name} is {side} px in one direction and {gap} px from the next target',
  },
  run({ targets }, { device }) {
    if (device === 'desktop') return { outcome: 'nothing-to-test', examined: 0 };
    // What fails the minimum has been said there.
    const known = new Set(targets.tooSmall.map(({ target }) => target.node));
    const faults = targets.cramped.filter(({ target }) => !known.has(target.node));
    return verdict(
      targets.nodes.length,
      faults.map(({ target, kind, side, gap, rival }) => ({
        node: target.node,
        ...(rival === undefined ? {} : { related: [rival] }),
        message: kind,
        severity: kind === 'primary' ? 'moderate' : 'minor',
        certainty: 'certain',
        evidence: {
          ...targetEvidence(target),
          side: px(side),
          add: missingPx((kind === 'primary' ? comfortable : roomy) - side),
          ...(gap === undefined ? {} : { gap: px(gap), 'add-gap': missingPx(gapNeeded - gap) }),
        },
      })),
    );
  },
});
