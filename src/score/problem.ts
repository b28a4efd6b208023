import { type FindingFacts, isBlocker } from '../checklist/rules';
import type { Certainty, GroupId, ItemId, Severity } from '../model/ids';
import { maxCost, maxItemScale, reach, reviewShare, severityCost } from './constants';

/** What the score needs of a finding. */
export interface ScoredFinding extends FindingFacts {
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly cluster: string;
  /** What a person said of a review finding: it is one, or it is none. */
  readonly answer?: 'yes' | 'dismissed';
}

/** How review findings are counted: at half, in full, or not at all. */
export type Stance = 'value' | 'low' | 'high';

/** Findings of one problem that cost the same. */
interface Level {
  readonly cost: number;
  readonly blocks: boolean;
  readonly members: number;
}

/** Findings of one check and one cluster: one problem with several elements. */
export interface Problem {
  readonly check: string;
  readonly cluster: string;
  readonly item: ItemId;
  readonly group: GroupId;
  readonly levels: ReadonlyMap<string, Level>;
}

/** How much a finding counts: 1 certain or answered yes, ½ in review, 0 dismissed. */
export function share(finding: ScoredFinding, stance: Stance): number {
  if (finding.answer === 'dismissed') return 0;
  if (finding.certainty === 'certain' || finding.answer === 'yes') return 1;
  return { value: reviewShare, low: 1, high: 0 }[stance];
}

/** Findings of equal level key are interchangeable within their problem. */
export function levelKey(finding: ScoredFinding): string {
  return `${finding.severity} ${finding.certainty} ${finding.answer ?? ''} ${isBlocker(finding)}`;
}

/** A level of `members` findings like this one, in an item of this scale; a gate's finding takes all. */
export function levelOf(
  finding: ScoredFinding,
  stance: Stance,
  place: { readonly scale: number; readonly isGate: boolean },
  members: number,
): Level {
  const counted = share(finding, stance);
  const scaled = Math.min(maxCost, severityCost[finding.severity] * Math.min(maxItemScale, place.scale));
  return { cost: place.isGate ? counted : scaled * counted, blocks: counted === 1 && isBlocker(finding), members };
}

/**
 * The factor that a problem leaves of its group's value, optionally with one finding fewer. Where its findings differ in
 * severity or certainty, each level is tried with all findings that are at least as dear, and the dearest counts: so taking
 * any finding away never makes it dearer.
 */
export function factorOf(problem: Problem, isGate: boolean, without?: string): number {
  const levels = [...problem.levels]
    .map(([key, level]) => (key === without ? { ...level, members: level.members - 1 } : level))
    .filter((level) => level.members > 0)
    .sort((a, b) => b.cost - a.cost);
  let elements = 0;
  let dearest = 0;
  for (const level of levels) {
    elements += level.members;
    dearest = Math.max(dearest, level.cost * (isGate ? 1 : reach(elements)));
  }
  return 1 - dearest;
}

/** Whether the problem stops a customer, optionally with one finding fewer. */
export function blocks(problem: Problem, without?: string): boolean {
  return [...problem.levels].some(([key, level]) => level.blocks && level.members - (key === without ? 1 : 0) > 0);
}
