import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { onTreeKey } from './tree-keys';

/** What the tree has to know of a row. */
export interface TreeRow {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expanded?: boolean;
  readonly parent?: string;
}

interface TreeProps<R extends TreeRow> {
  readonly label: string;
  readonly rows: readonly R[];
  /** The row that Tab leads to; the first where it is not visible. */
  readonly active: string | undefined;
  setActive(key: string): void;
  /** Opens or closes a row that has children. */
  toggle(row: R): void;
  /** Enter, Space or a click on a row that has none. */
  open(row: R): void;
  /** What the row begins with, for whoever types its first letters. */
  titleOf(row: R): string;
  classOf(row: R): string;
  children(row: R): ComponentChildren;
}

/**
 * A flat list of rows that is a tree to the keyboard and to screen readers: arrows walk, open and close, Home and End go to
 * the ends, `*` opens all siblings, letters jump. One row at a time can be tabbed to.
 */
export function Tree<R extends TreeRow>(props: TreeProps<R>) {
  const { rows, active } = props;
  const list = useRef<HTMLDivElement>(null);
  const current = rows.some(({ key }) => key === active) ? active : rows[0]?.key;
  // "Show 50 more" hands the focus on to what it brought
  const acted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (acted.current !== undefined && acted.current !== current) focusRow(list.current, rows, current);
    acted.current = undefined;
  }, [rows]);
  // at once, not after the next drawing: a held key repeats faster than that
  const go = (row: R | undefined) => {
    if (!row) return;
    focusRow(list.current, rows, row.key);
    props.setActive(row.key);
  };
  const act = (row: R) => {
    go(row);
    acted.current = row.key;
    if (row.expanded === undefined) props.open(row);
    else props.toggle(row);
  };
  return (
    <div ref={list} class="tree" role="tree" aria-label={props.label}>
      {rows.map((row) => (
        <div
          key={row.key}
          class={`row level-${row.level} ${props.classOf(row)}`}
          role="treeitem"
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.expanded}
          tabIndex={row.key === current ? 0 : -1}
          onClick={() => act(row)}
          onFocus={() => row.key !== current && props.setActive(row.key)}
          onKeyDown={(event) => onTreeKey(event, row, rows, { go, act, toggle: props.toggle, titleOf: props.titleOf })}
        >
          {props.children(row)}
        </div>
      ))}
    </div>
  );
}

function focusRow(list: HTMLElement | null, rows: readonly TreeRow[], key: string | undefined): void {
  const element = list?.children[rows.findIndex((row) => row.key === key)];
  if (element instanceof HTMLElement) element.focus();
}
