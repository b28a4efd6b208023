import * as z from 'zod';
import { ElementDescription, ElementRef, type NodeId } from './element';
import { Certainty, CheckId, Severity } from './ids';
import { QuickFix } from './quick-fix';

/** Numbers, strings and booleans that a message is built from. */
export const Evidence = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** What a check says of one element (or, without a node, of the page), before anyone knows where it stands. */
export interface FindingDraft<Ref = NodeId> {
  readonly node?: Ref;
  readonly related?: readonly Ref[];
  /** Key of the check's `messages`. */
  readonly message: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Another engine's own rule id. */
  readonly rule?: string;
  /** Added to the check's own standards: 'WCAG 1.1.1', 'ACT 23a2a8'. */
  readonly standards?: readonly string[];
}

/** Why a finding is left out. */
export const Ignored = z.object({
  /** What was ignored: this finding, its check, or its whole site. */
  by: z.enum(['finding', 'check', 'site']),
  reason: z.string(),
  /** The last day on which it holds, `2027-01-31`; absent: for good. */
  until: z.iso.date().optional(),
});
export type Ignored = Readonly<z.infer<typeof Ignored>>;

/** Whether a person says that a finding is a problem. */
export const Verdict = z.enum(['yes', 'dismissed']);

/** A problem as it is stored: message as id and values, so that an old audit reads in any language. */
export const Finding = z.object({
  fingerprint: z.string(),
  check: CheckId,
  rule: z.string().optional(),
  /** Checks (and their rules) that reported the same problem and gave way to this one. */
  alsoBy: z.array(z.string()).readonly().optional(),
  standards: z.array(z.string()).readonly(),
  severity: Severity,
  certainty: Certainty,
  message: z.string(),
  evidence: Evidence,
  element: ElementDescription.optional(),
  related: z.array(ElementDescription).readonly(),
  /** Where it stands in the document that was audited; selectors serve once that is gone. */
  ref: ElementRef.optional(),
  relatedRefs: z.array(ElementRef).readonly(),
  /** Findings of one cluster are one problem with several elements. */
  cluster: z.string(),
  /** Points that the score would gain if this alone were fixed. */
  gain: z.number(),
  /** Changes that would make it go, the best first; absent where nobody can tell. */
  fixes: z.array(QuickFix).readonly().optional(),
  /** What a person decided, as it is shown and reported; stored audits are without. */
  answer: Verdict.optional(),
  /** Only where it was ignored; it is then dismissed as well. */
  ignored: Ignored.optional(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;

/** How a finding stands with a person's word on it: what was answered "yes" is certain, what was dismissed counts nowhere. */
export function standingOf({ certainty, answer }: Pick<Finding, 'certainty' | 'answer'>): Certainty | 'dismissed' {
  if (answer === 'dismissed') return 'dismissed';
  return answer === 'yes' ? 'certain' : certainty;
}
