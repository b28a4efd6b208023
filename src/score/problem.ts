import { type FindingFacts, isBlocker } from '../checklist/rules';
import type { Certainty, Severity } from '../model/ids';
import { maxCost, maxItemScale, reach, reviewShare, severityCost } from './constants';

/** What the score needs of a finding. */
export interface ScoredFinding extends FindingFacts {
  /** Another engine's own rule. */
  readonly rule?: string | undefined;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly cluster: string;
  /** What a person said of a review finding: it is one, or it is none. */
  readonly answer?: 'yes' | 'dismissed' | undefined;
}

/** How review findings are counted: at half, in full, or not at all. */
export type Stance = 'value' | 'low' | 'high';

/** Where a problem is counted. */
export interface Place {
  /** The item's weight over its group's mean item weight. */
  readonly scale: number;
  /** Its check finds what the whole group depends on: absent for certain, nothing of the group is left. */
  readonly isGate: boolean;
}

/** Findings of one problem that cost the same. */
interface Level {
  readonly cost: number;
  readonly blocks: boolean;
  readonly members: number;
}

/** Findings of one check, one rule and one cluster: one problem with several elements. */
export interface Problem {
  readonly cluster: string;
  readonly isGate: boolean;
  /** Dearest first. */
  readonly levels: readonly (readonly [key: string, level: Level])[];
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

export function problemOf(findings: readonly ScoredFinding[], cluster: string, stance: Stance, place: Place): Problem {
  const levels = new Map<string, Level>();
  for (const finding of findings) {
    const key = levelKey(finding);
    const members = (levels.get(key)?.members ?? 0) + 1;
    levels.set(key, { ...levelOf(finding, stance, place), members });
  }
  return { cluster, isGate: place.isGate, levels: [...levels].sort(([, a], [, b]) => b.cost - a.cost) };
}

function levelOf(finding: ScoredFinding, stance: Stance, { scale, isGate }: Place): Omit<Level, 'members'> {
  const counted = share(finding, stance);
  const scaled = Math.min(maxCost, severityCost[finding.severity] * Math.min(maxItemScale, scale));
  return { cost: isGate ? counted : scaled * counted, blocks: counted === 1 && isBlocker(finding) };
}

/**
 * The share of its group's value that a problem costs, optionally with one finding fewer. Where its findings differ in severity or
 * certainty, each level is tried with all findings that are at least as dear, and the dearest counts: so taking any finding away
 * never makes it dearer.
 */
export function costOf({ levels, isGate }: Problem, without?: string): number {
  let elements = 0;
  let dearest = 0;
  for (const [key, level] of levels) {
    elements += level.members - (key === without ? 1 : 0);
    dearest = Math.max(dearest, level.cost * (isGate ? Math.min(1, elements) : reach(elements)));
  }
  return dearest;
}

/** Whether the problem stops a customer, optionally with one finding fewer. */
export function blocks({ levels }: Problem, without?: string): boolean {
  return levels.some(([key, level]) => level.blocks && level.members > (key === without ? 1 : 0));
}
