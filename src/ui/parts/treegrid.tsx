import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TreeRow } from './tree';
import { onTreeKey } from './tree-keys';

/** CSS px: every row is as high, so that ten thousand of them need not be measured. */
const rowHeight = 26;
/** Rows that are drawn beyond the visible ones, on either side. */
const spare = 12;

/** No table's cell: a table is laid out as one, and rows in a window over ten thousand stand where they are put. */
const cell = { role: 'gridcell' } as const;

interface TreegridProps<R extends TreeRow> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly active: string | undefined;
  setActive(row: R): void;
  toggle(row: R): void;
  open(row: R): void;
  titleOf(row: R): string;
  classOf(row: R): string;
  children(row: R): ComponentChildren;
  /** What stands at the row's end. */
  endOf(row: R): ComponentChildren;
}

/**
 * A tree of any length, of which only what is in sight is drawn; level, position and number of siblings are told to screen
 * readers for every row. The active row is always drawn, so that the focus never falls out of the list.
 */
export function Treegrid<R extends TreeRow>(props: TreegridProps<R>) {
  const { rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const current = Math.max(
    0,
    rows.findIndex(({ key }) => key === props.active),
  );
  const look = () => box.current && setSeen({ top: box.current.scrollTop, height: box.current.clientHeight });
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(look);
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    bringIntoView(box.current, current);
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const go = (row: R | undefined) => {
    if (!row) return;
    wantsFocus.current = true;
    props.setActive(row);
  };
  const act = (row: R) => {
    go(row);
    if (row.expanded === undefined) props.open(row);
    else props.toggle(row);
  };
  const page = Math.max(1, Math.floor(seen.height / rowHeight) - 1);
  const moves = { go, act, toggle: props.toggle, titleOf: props.titleOf, page };
  const attributesOf = (row: R, index: number) =>
    ({
      role: 'row',
      'aria-rowindex': index + 1,
      'aria-level': row.level,
      'aria-posinset': row.position,
      'aria-setsize': row.siblings,
      'aria-expanded': row.expanded,
      'aria-selected': index === current,
      tabIndex: index === current ? 0 : -1,
      onClick: () => act(row),
      onKeyDown: (event: KeyboardEvent) => onTreeKey(event, row, rows, moves),
    }) as const;
  return (
    <div ref={box} class="treegrid" onScroll={look}>
      <div
        role="treegrid"
        aria-label={props.label}
        aria-rowcount={rows.length}
        class="treegrid-rows"
        style={{ blockSize: `${rows.length * rowHeight}px` }}
      >
        {drawn(rows, seen, current).map(({ row, index }) => (
          <div
            key={row.key}
            class={`grid-row ${props.classOf(row)}`}
            style={{ insetBlockStart: `${index * rowHeight}px`, paddingInlineStart: `${row.level * 16 - 4}px` }}
            {...attributesOf(row, index)}
          >
            <div class="grid-main" {...cell}>
              {props.children(row)}
            </div>
            <div class="grid-end" {...cell}>
              {props.endOf(row)}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The rows in sight with some to spare, and the active one wherever it is. */
function drawn<R>(
  rows: readonly R[],
  { top, height }: { readonly top: number; readonly height: number },
  current: number,
): readonly { readonly row: R; readonly index: number }[] {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + spare);
  const indices = [...Array(Math.max(0, last - first)).keys()].map((at) => first + at);
  if (current < first) indices.unshift(current);
  if (current >= last) indices.push(current);
  return indices.flatMap((index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index }];
  });
}

function bringIntoView(box: HTMLElement | null, index: number): void {
  if (!box) return;
  const top = index * rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
}
