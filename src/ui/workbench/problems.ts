import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Finding } from '../../model/finding';
import { parseFilter } from '../problems/filter';
import { type Grouping, type ProblemRow, problemRows } from '../problems/tree';
import type { View } from '../view/context';

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

export function createProblems(view: View): Problems {
  const text = signal('');
  const grouping = signal<Grouping>('group');
  const closed = signal<ReadonlySet<string>>(new Set());
  const filter = computed(() => parseFilter(text.value));
  const found = computed(() => (view.session.audit.value?.findings ?? []).filter(filter.value.matches));
  const selected = view.place.selected.peek();
  return {
    text,
    grouping,
    closed,
    unknown: computed(() => filter.value.unknown),
    found,
    rows: computed(() => problemRows(found.value, grouping.value, closed.value)),
    active: signal(selected === undefined ? undefined : `finding:${selected}`),
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

/** The finding after or before the open one, in the order of the list; around its ends. */
export function neighbour({ rows }: Problems, selected: string | undefined, by: 1 | -1): Finding | undefined {
  const all = rows.peek().flatMap((row) => (row.kind === 'finding' ? [row.finding] : []));
  const at = all.findIndex(({ fingerprint }) => fingerprint === selected);
  if (at < 0) return by > 0 ? all[0] : all.at(-1);
  return all[(at + by + all.length) % all.length];
}
