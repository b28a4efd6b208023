import { defineCheck, verdict } from '../../model/check';
import type { RiskFault, TargetNote } from '../../model/facts/targets';
import type { FindingDraft } from '../../model/finding';
import type { Severity } from '../../model/ids';
import { severities } from '../../model/vocabulary';
import { targetEvidence } from './parts/evidence';

/** Shares of stray taps, and what they are worth. */
const bands: readonly (readonly [share: number, severity: Severity])[] = [
  [0.1, 'serious'],
  [0.05, 'moderate'],
  [0.02, 'minor'],
];

/**
 * A level up where the miss costs more than another try: it can't be undone, leaves the site, or leaves the page where the
 * tap was meant to stay. In a list of links every neighbour leaves the page; raising them all would tell nothing apart.
 */
function raises(target: TargetNote, rival: TargetNote): boolean {
  if (rival.consequence === 'destructive') return target.consequence !== 'destructive';
  if (rival.consequence === 'leaves-site') return target.consequence !== 'leaves-site';
  return rival.consequence === 'leaves-page' && target.consequence === 'harmless';
}

function severityOf({ target, rivals, share }: RiskFault): Severity {
  const severity = bands.find(([least]) => share >= least)?.[1] ?? 'minor';
  const raised = rivals.some((rival) => rival.share >= share / 4 && raises(target, rival.target));
  return raised ? (severities[severities.indexOf(severity) - 1] ?? severity) : severity;
}

function draftOf(fault: RiskFault): FindingDraft | undefined {
  const { target, rivals, share, doubts } = fault;
  const [first] = rivals;
  if (first === undefined) return undefined;
  return {
    node: target.node,
    related: rivals.map((rival) => rival.target.node),
    message: rivals.length > 1 && first.share < 0.9 * share ? 'several' : 'one',
    severity: severityOf(fault),
    certainty: doubts.length === 0 ? 'certain' : 'review',
    evidence: {
      ...targetEvidence(target),
      'in-hundred': Math.max(1, Math.round(share * 100)),
      rival: first.target.name,
      others: rivals.length - 1,
      consequence: first.target.consequence,
      ...(first.target.href === undefined ? {} : { 'rival-href': first.target.href }),
      ...(doubts.length === 0 ? {} : { doubt: doubts.join(', ') }),
    },
  };
}

export default defineCheck({
  id: 'target-mistap-risk',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'Taps rarely hit the neighbour',
  help: 'Fingers land around the place that people aim at, not on it. An estimate of how that spreads says that many taps meant for this target open its neighbour. Make the target larger, or move the two apart.',
  standards: [],
  sources: [
    { title: 'Bi and Zhai, dual Gaussian touch model', url: 'https://doi.org/10.1145/2984511.2984546' },
    { title: 'WCAG 2.2 SC 2.5.8', url: 'https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html' },
  ],
  messages: {
    one: 'About {in-hundred} in 100 taps on {name} open {rival}',
    several: 'About {in-hundred} in 100 taps on {name} open something else, most often {rival}',
  },
  run({ targets }, { device }) {
    if (device === 'desktop') return { outcome: 'nothing-to-test', examined: 0 };
    return verdict(
      targets.nodes.length,
      targets.risky.flatMap((fault) => draftOf(fault) ?? []),
    );
  },
});
