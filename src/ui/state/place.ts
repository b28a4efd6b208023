import { effect, type Signal, signal } from '@preact/signals';
import { readView, type ViewState, writeView } from '../../storage/views';
import { type Grouping, groupings } from '../problems/tree';
import type { TabSession } from './session';

/** Where the person is in the view: what is open, what has the focus, which finding is shown. */
export interface Place {
  /** Id of the workbench's view that is open. */
  readonly activity: Signal<string>;
  readonly expanded: Signal<ReadonlySet<string>>;
  /** Item to the number of its findings that are shown. */
  readonly shown: Signal<ReadonlyMap<string, number>>;
  /** The checklist's row that has the focus. */
  readonly active: Signal<string | undefined>;
  /** What is typed into the filter of the problems. */
  readonly filter: Signal<string>;
  readonly grouping: Signal<Grouping>;
  /** The problems' branches that are closed. */
  readonly closed: Signal<ReadonlySet<string>>;
  /** The problems' row that has the focus. */
  readonly row: Signal<string | undefined>;
  /** Fingerprint of the finding that is open. */
  readonly selected: Signal<string | undefined>;
  /** Ends its keeping. */
  close(): void;
}

/** The place in which the tab's view was left, kept from now on. A new audit keeps what is open, not the open finding. */
export async function openPlace({ tabId, run }: TabSession): Promise<Place> {
  const stored: ViewState | undefined = await readView(tabId);
  const isSameAudit = stored !== undefined && stored.auditId === run.peek()?.auditId;
  const place = {
    activity: signal(stored?.activity ?? 'problems'),
    expanded: signal<ReadonlySet<string>>(new Set(stored?.expanded)),
    shown: signal<ReadonlyMap<string, number>>(new Map()),
    active: signal(stored?.active),
    filter: signal(stored?.filter ?? ''),
    grouping: signal<Grouping>(groupings.find((one) => one === stored?.grouping) ?? 'group'),
    closed: signal<ReadonlySet<string>>(new Set(stored?.closed)),
    row: signal(stored?.row),
    selected: signal(isSameAudit ? stored.selected : undefined),
  };
  const close = effect(() => {
    const auditId = run.value?.auditId;
    const { activity, expanded, active, filter, grouping, closed, row, selected } = place;
    void writeView(tabId, {
      activity: activity.value,
      expanded: [...expanded.value],
      filter: filter.value,
      grouping: grouping.value,
      closed: [...closed.value],
      ...(auditId === undefined ? {} : { auditId }),
      ...(active.value === undefined ? {} : { active: active.value }),
      ...(row.value === undefined ? {} : { row: row.value }),
      ...(selected.value === undefined ? {} : { selected: selected.value }),
    });
  });
  return { ...place, close };
}

export function toggle({ expanded }: Place, key: string): void {
  const next = new Set(expanded.peek());
  if (!next.delete(key)) next.add(key);
  expanded.value = next;
}

export function showMore({ shown }: Place, item: string, count: number): void {
  shown.value = new Map(shown.peek()).set(item, count);
}
