import type { Evidence } from '../model/finding';
import type { GroupId } from '../model/ids';

/** What of a finding decides whether it blocks a customer or stands for something absent. */
export interface FindingFacts {
  readonly check: string;
  readonly message: string;
  readonly evidence: Evidence;
}

interface BlockerRule {
  readonly checks: readonly string[];
  /** What a customer can't do any more. */
  readonly why: string;
  when(finding: FindingFacts): boolean;
}

/** What a person comes to a page to do. A check that knows a target's purpose gives it as evidence `action`. */
export const primaryActions = ['buy', 'add-to-cart', 'pay', 'submit', 'log-in', 'search', 'close'] as const;
const isPrimary = (value: unknown): boolean => primaryActions.some((action) => action === value);

/** What stops a customer: certain findings of these kinds multiply the whole score. There are no other caps. */
export const blockers: readonly BlockerRule[] = [
  {
    checks: ['target-covered-other', 'target-covered-dead'],
    why: 'a main action is covered',
    when: ({ evidence }) => isPrimary(evidence.action),
  },
  { checks: ['journey-walk'], why: 'a task failed', when: ({ message }) => message === 'task-failed' },
  { checks: ['trust-https'], why: 'a form is sent in the clear', when: ({ message }) => message === 'form-in-clear' },
  { checks: ['focus-order'], why: 'the keyboard is trapped', when: ({ message }) => message === 'trap' },
  {
    checks: ['search-no-results', 'search-finds-known', 'search-typo', 'search-speed'],
    why: 'search answers with a server error',
    when: ({ message }) => message === 'server-error',
  },
];

/** Whether the finding, where certain, stops a customer. */
export function isBlocker(finding: FindingFacts): boolean {
  return blockers.some((rule) => rule.checks.includes(finding.check) && rule.when(finding));
}

/**
 * Absent but expected: where the check finds nothing, the whole group is worth nothing, and its other checks have nothing to
 * test. So adding a poor one never lowers a score.
 */
export const gates: readonly { readonly check: string; readonly group: GroupId }[] = [
  { check: 'search-present', group: 'search' },
];

/** Checks that explain or inform, and weigh nothing: their findings would count a fault twice. */
const explaining: readonly string[] = ['orientation-prefs', 'feedback-mechanism', 'analytics-present'];

/** Whether a check is meant to feed no item. */
export function isUnscored(check: string): boolean {
  return check.startsWith('perf-diag-') || explaining.includes(check);
}
