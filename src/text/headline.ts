import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import { groupBy } from '../model/group-by';
import { severities } from '../model/ids';
import { type Part, sentenceParts } from './message';

const say = (text: string): readonly Part[] => [{ text, strong: false }];

/**
 * What is read first: the worst thing that happens to a customer here, in plain words. Where nothing is certain, what waits for
 * an answer; where nothing was found, how far that holds.
 */
export function headline({ score, findings }: Pick<Audit, 'score' | 'findings'>): readonly Part[] {
  if (score.value === undefined) return say('Nothing on this page could be measured.');
  const worst = worstOf(findings.filter((finding) => finding.certainty === 'certain'));
  if (worst !== undefined) return withFullStop(sentenceParts(worst));
  const unsure = worstOf(findings);
  if (unsure !== undefined) return [...say('Needs a look: '), ...withFullStop(sentenceParts(unsure))];
  return score.provisional
    ? say('No problem was found in what could be measured so far.')
    : say('Nothing was found that gets in a customer’s way.');
}

/** The finding whose problem costs most; among equals the more severe, then the one that stands first. */
function worstOf(findings: readonly Finding[]): Finding | undefined {
  const problems = groupBy(findings, (finding) => `${finding.check} ${finding.cluster}`);
  const [worst] = [...problems.values()].sort((a, b) => costOf(b) - costOf(a) || rankOf(a) - rankOf(b));
  return worst?.toSorted((a, b) => rankOf([a]) - rankOf([b]))[0];
}

/** Gains of one problem's findings don't add up exactly; what matters here is only which is dearest. */
function costOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, finding) => sum + finding.gain, 0);
}

function rankOf(findings: readonly Finding[]): number {
  return Math.min(...findings.map((finding) => severities.indexOf(finding.severity)));
}

function withFullStop(parts: readonly Part[]): readonly Part[] {
  return /[.!?…]$/.test(parts.at(-1)?.text ?? '.') ? parts : [...parts, ...say('.')];
}
