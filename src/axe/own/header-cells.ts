import { attribute, localName } from '../../collect/dom';
import type { Candidate, OwnRule, Tools, Verdict } from './tools';

interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly isHeader: boolean;
}

const mostSpan = 1_000;
const anyCell = 'th, td, [role=columnheader], [role=rowheader], [role=cell], [role=gridcell]';

/** Header cells that no cell belongs to: https://act-rules.github.io/rules/d0f69e */
export const headerCells: OwnRule = {
  id: 'th-has-data-cells',
  impact: 'serious',
  act: ['d0f69e'],
  standards: ['WCAG 1.3.1'],
  category: 'tables',
  help: 'Table headers have cells that belong to them',
  *run(tools) {
    const tables = new Set<Element>();
    for (const candidate of tools.all('th, [role=columnheader], [role=rowheader]')) {
      const table = candidate.element.closest('table, [role=table], [role=grid], [role=treegrid]');
      if (table !== null) tables.add(table);
    }
    const cells = new Map(tools.all(anyCell).map((candidate) => [candidate.element, candidate]));
    for (const { element, virtual } of tools.all('table, [role=table], [role=grid], [role=treegrid]')) {
      if (tables.has(element)) yield* judged(tools, { element, virtual }, cells);
    }
  },
};

function* judged(tools: Tools, table: Candidate, exposed: ReadonlyMap<Element, Candidate>): Generator<Verdict> {
  if (!/^(table|grid|treegrid)$/.test(tools.role(table)) || !tools.isExposed(table)) return;
  const cells = localName(table.element) === 'table' ? tableCells(table.element) : gridCells(table.element);
  const hasData = cells.some(({ isHeader }) => !isHeader);
  for (const header of cells.filter(({ isHeader }) => isHeader)) {
    const candidate = exposed.get(header.element);
    if (candidate === undefined || !tools.isExposed(candidate)) continue;
    if (!/header$/.test(tools.role(candidate))) continue;
    const element = header.element;
    if (cells.some((cell) => cell !== header && belongs(cell, header))) yield { outcome: 'pass', element };
    // A table that is filled later has headers only.
    else yield { outcome: hasData ? 'violation' : 'incomplete', element };
  }
}

/** A cell that names its headers has these only; else those that it stands below or beside. */
function belongs(cell: Cell, header: Cell): boolean {
  const named = (attribute(cell.element, 'headers') ?? '').split(/\s+/).filter((each) => each !== '');
  if (named.length > 0) return named.includes(attribute(header.element, 'id') ?? '');
  const scope = scopeOf(header.element);
  const below = overlaps(cell.column, cell.width, header.column, header.width) && cell.row > header.row;
  const beside = overlaps(cell.row, cell.height, header.row, header.height) && cell.column > header.column;
  if (scope === 'row') return beside;
  if (scope === 'column') return below;
  return below || (beside && !cell.isHeader);
}

function scopeOf(header: Element): 'row' | 'column' | 'auto' {
  const scope = attribute(header, 'scope') ?? attribute(header, 'role') ?? '';
  if (/^row/.test(scope)) return 'row';
  return /^col/.test(scope) ? 'column' : 'auto';
}

function overlaps(start: number, length: number, otherStart: number, otherLength: number): boolean {
  return start < otherStart + otherLength && otherStart < start + length;
}

/** The slots of a table by the growing-downward rules: https://html.spec.whatwg.org/#algorithm-for-processing-rows */
function tableCells(table: Element): readonly Cell[] {
  if (!(table instanceof HTMLTableElement)) return [];
  const cells: Cell[] = [];
  const taken = new Set<string>();
  for (const [row, line] of [...table.rows].entries()) {
    let column = 0;
    for (const element of line.cells) {
      while (taken.has(`${row}/${column}`)) column += 1;
      const width = Math.min(element.colSpan, mostSpan);
      const height = Math.min(element.rowSpan || table.rows.length - row, table.rows.length - row);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) taken.add(`${row + y}/${column + x}`);
      }
      cells.push({ element, row, column, height, width, isHeader: isHeader(element) });
      column += width;
    }
  }
  return cells;
}

function gridCells(grid: Element): readonly Cell[] {
  return [...grid.querySelectorAll('[role=row]')].flatMap((line, row) =>
    [...line.children].map((element, column) => ({
      element,
      row,
      column,
      height: 1,
      width: 1,
      isHeader: isHeader(element),
    })),
  );
}

function isHeader(element: Element): boolean {
  const role = attribute(element, 'role');
  return role === null ? localName(element) === 'th' : /^(column|row)header$/.test(role);
}
