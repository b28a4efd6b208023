import type { Finding } from '../../model/finding';
import type { GroupCard, ItemCard } from './scorecard';

/** A row of the checklist's tree as it is drawn, with its place among its siblings. */
export type Row = {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  /** From 1. */
  readonly position: number;
  readonly siblings: number;
  /** Absent for a row without children. */
  readonly expanded?: boolean;
  readonly parent?: string;
} & (
  | { readonly kind: 'group'; readonly group: GroupCard }
  | { readonly kind: 'item'; readonly item: ItemCard }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'more'; readonly item: ItemCard; readonly next: number; readonly left: number }
);

/** So many findings of an item are shown at first, and so many more at a time. */
export const pageSize = 50;

export interface TreeState {
  readonly expanded: ReadonlySet<string>;
  /** Item to the number of its findings that are shown. */
  readonly shown: ReadonlyMap<string, number>;
}

/** The rows that are visible, top to bottom. */
export function rowsOf(cards: readonly GroupCard[], state: TreeState): readonly Row[] {
  return cards.flatMap((group, index): Row[] => {
    const key = `group:${group.id}`;
    const place = { key, level: 1, position: index + 1, siblings: cards.length } as const;
    if (group.items.length === 0) return [{ ...place, kind: 'group', group }];
    const expanded = state.expanded.has(key);
    const inside = expanded ? group.items.flatMap((item, at) => itemRows(item, at, group, state)) : [];
    return [{ ...place, kind: 'group', group, expanded }, ...inside];
  });
}

function itemRows(item: ItemCard, index: number, group: GroupCard, state: TreeState): readonly Row[] {
  const key = `item:${item.id}`;
  const parent = `group:${group.id}`;
  const place = { key, level: 2, position: index + 1, siblings: group.items.length, parent } as const;
  if (item.findings.length + item.notes.length === 0) return [{ ...place, kind: 'item', item }];
  const expanded = state.expanded.has(key);
  return [{ ...place, kind: 'item', item, expanded }, ...(expanded ? leavesOf(item, state) : [])];
}

function leavesOf(item: ItemCard, state: TreeState): readonly Row[] {
  const parent = `item:${item.id}`;
  const shown = item.findings.slice(0, state.shown.get(item.id) ?? pageSize);
  const left = item.findings.length - shown.length;
  const siblings = shown.length + (left > 0 ? 1 : 0) + item.notes.length;
  const place = (key: string, position: number) => ({ key, level: 3, position, siblings, parent }) as const;
  const rows: Row[] = shown.map((finding, index) => ({
    ...place(findingKey(finding), index + 1),
    kind: 'finding',
    finding,
  }));
  const next = Math.min(left, pageSize);
  if (left > 0) rows.push({ ...place(`more:${item.id}`, rows.length + 1), kind: 'more', item, next, left });
  for (const [index, text] of item.notes.entries()) {
    rows.push({ ...place(`note:${item.id}:${index}`, rows.length + 1), kind: 'note', text });
  }
  return rows;
}

export function findingKey({ fingerprint }: Finding): string {
  return `finding:${fingerprint}`;
}
