import { type Finding, standingOf } from '../../model/finding';
import type { Severity } from '../../model/ids';
import type { IconName } from '../parts/icon';
import type { TextKey } from '../text';

/** What a finding is shown as: VS Code's three, what waits for a person, and what a person took off the list. */
export type Mark = 'error' | 'warning' | 'note' | 'review' | 'fine' | 'ignored';

const markOfSeverity: Readonly<Record<Severity, Mark>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'warning',
  minor: 'note',
};

export function markOf(finding: Finding): Mark {
  if (finding.ignored !== undefined) return 'ignored';
  const standing = standingOf(finding);
  if (standing === 'dismissed') return 'fine';
  return standing === 'review' ? 'review' : markOfSeverity[finding.severity];
}

/** Icon and word of each mark: nothing is told by colour alone. */
export const markShown = {
  error: { icon: 'error', text: 'severity.error' },
  warning: { icon: 'warning', text: 'severity.warning' },
  note: { icon: 'info', text: 'severity.note' },
  review: { icon: 'question', text: 'severity.review' },
  fine: { icon: 'pass', text: 'severity.fine' },
  ignored: { icon: 'eye-closed', text: 'severity.ignored' },
} as const satisfies Readonly<Record<Mark, { readonly icon: IconName; readonly text: TextKey }>>;

export type Counts = Readonly<Record<Mark, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, note: 0, review: 0, fine: 0, ignored: 0 };
  for (const finding of findings) counts[markOf(finding)] += 1;
  return counts;
}

const rank: Readonly<Record<Mark, number>> = { error: 0, warning: 1, note: 2, review: 3, fine: 4, ignored: 5 };

/** Errors first, then what waits for an answer, last what counts nowhere; among equals what gains most. */
export function byWeight(a: Finding, b: Finding): number {
  return rank[markOf(a)] - rank[markOf(b)] || b.gain - a.gain;
}

/** How a value from 0 to 100 is coloured. */
export type Tone = 'good' | 'fair' | 'poor';

/** From here on a value is shown as good: what is missing are details. */
const goodFrom = 80;
/** Under this it is shown as poor: half of what is expected is missing. */
const fairFrom = 50;

export function toneOf(value: number): Tone {
  if (value >= goodFrom) return 'good';
  return value >= fairFrom ? 'fair' : 'poor';
}
