import type { TreeRow } from './tree';

export interface TreeMoves<R> {
  go(row: R | undefined): void;
  act(row: R): void;
  toggle(row: R): void;
  /** What the row begins with, for whoever types its first letters. */
  titleOf(row: R): string;
  /** Rows that a page holds, for Page Up and Page Down; absent where there are no pages. */
  readonly page?: number;
}

/** The keys of the ARIA tree pattern: arrows, Home, End, Page Up and Down, Enter, Space, `*`, letters. */
export function onTreeKey<R extends TreeRow>(
  event: KeyboardEvent,
  row: R,
  rows: readonly R[],
  moves: TreeMoves<R>,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = moveOf(event.key, row, rows, moves);
  if (!move) return;
  event.preventDefault();
  move();
}

function moveOf<R extends TreeRow>(
  key: string,
  row: R,
  rows: readonly R[],
  moves: TreeMoves<R>,
): (() => void) | undefined {
  const { go, act, toggle, titleOf, page = 0 } = moves;
  const at = rows.indexOf(row);
  // in a right-to-left view the tree grows to the left, and so do its keys
  const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
  const known: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(rows[at + 1]),
    ArrowUp: () => go(rows[at - 1]),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    ...(page > 0
      ? {
          PageDown: () => go(rows[Math.min(rows.length - 1, at + page)]),
          PageUp: () => go(rows[Math.max(0, at - page)]),
        }
      : {}),
    [isMirrored ? 'ArrowLeft' : 'ArrowRight']: () => {
      if (row.expanded === false) toggle(row);
      else if (row.expanded) go(rows[at + 1]);
    },
    [isMirrored ? 'ArrowRight' : 'ArrowLeft']: () => {
      if (row.expanded) toggle(row);
      else go(rows.find((other) => other.key === row.parent));
    },
    Enter: () => act(row),
    ' ': () => act(row),
    '*': () => {
      for (const other of rows) if (other.parent === row.parent && other.expanded === false) toggle(other);
    },
  };
  if (Object.hasOwn(known, key)) return known[key];
  if (key.length !== 1) return undefined;
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at)];
  return () => go(turned.find((other) => titleOf(other).toLowerCase().startsWith(key.toLowerCase())));
}
