import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Finding } from '../../model/finding';
import { parseFilter } from '../problems/filter';
import { type Grouping, type ProblemRow, problemRows } from '../problems/tree';
import type { Place } from '../state/place';
import type { TabSession } from '../state/session';

/** Terms of the filter that a click types. */
export const quickTerms = [
  { mark: 'error', term: '@severity:critical,serious' },
  { mark: 'warning', term: '@severity:moderate' },
  { mark: 'review', term: '@review' },
] as const;

/** How the problems are looked at: what is typed, what they are grouped by, what is closed. */
export interface Problems {
  readonly text: Signal<string>;
  readonly grouping: Signal<Grouping>;
  readonly closed: Signal<ReadonlySet<string>>;
  /** Terms of the filter that mean nothing. */
  readonly unknown: ReadonlySignal<readonly string[]>;
  readonly found: ReadonlySignal<readonly Finding[]>;
  readonly rows: ReadonlySignal<readonly ProblemRow[]>;
  readonly active: Signal<string | undefined>;
}

/** The tab's problems, looked at as the place has it. */
export function createProblems({ audit, added }: TabSession, place: Place): Problems {
  const { filter: text, grouping, closed, row, selected } = place;
  const filter = computed(() => parseFilter(text.value, added.value));
  const found = computed(() => (audit.value?.findings ?? []).filter(filter.value.matches));
  if (row.peek() === undefined && selected.peek() !== undefined) row.value = `finding:${selected.peek()}`;
  return {
    text,
    grouping,
    closed,
    unknown: computed(() => filter.value.unknown),
    found,
    rows: computed(() => problemRows(found.value, grouping.value, closed.value)),
    active: row,
  };
}

export function toggleBranch({ closed }: Problems, key: string): void {
  const next = new Set(closed.peek());
  if (!next.delete(key)) next.add(key);
  closed.value = next;
}

/** Puts a term into the filter, or takes it out where it stands there. */
export function toggleTerm({ text }: Problems, term: string): void {
  const terms = text.peek().split(/\s+/).filter(Boolean);
  const without = terms.filter((one) => one !== term);
  text.value = (without.length < terms.length ? without : [...terms, term]).join(' ');
}

export function closeBranches({ rows, closed }: Problems): void {
  const branches = rows.peek().flatMap((row) => (row.kind === 'branch' && row.level === 1 ? [row.key] : []));
  closed.value = new Set([...closed.peek(), ...branches]);
}

export function openBranches({ closed }: Problems): void {
  closed.value = new Set();
}

/** The findings that are in the list, open branches only, in its order. */
export function findingsIn(rows: readonly ProblemRow[]): readonly Finding[] {
  return rows.flatMap((row) => (row.kind === 'finding' ? [row.finding] : []));
}
