import { type NodeColumns, NodeFlag } from '../model/facts/nodes';
import { attribute, firstChild, hasAttribute, localName, mayHostShadow, nextSibling, shadowRoot } from './dom';
import type { Slice } from './slice';

/** More elements than this are not walked; the facts say so. */
export const maxElements = 200_000;

/** The walk's columns, and the live elements beside them. */
export interface Walk {
  readonly nodes: NodeColumns;
  /** Element of each row. */
  readonly elements: readonly Element[];
  readonly idOf: (element: Element) => number | undefined;
}

/** What a row hands down to its children. */
const inherited = NodeFlag.shadow | NodeFlag.inert | NodeFlag.transparent | NodeFlag.ariaHidden;

interface Columns {
  readonly parent: number[];
  readonly end: number[];
  readonly depth: number[];
  readonly tag: number[];
  readonly flags: number[];
  readonly textLength: number[];
  readonly pointer: boolean[];
}

/** A row whose children are being visited: the next of them. */
interface Open {
  readonly row: number;
  readonly inShadow: boolean;
  next: ChildNode | null;
}

/**
 * Visits every element once in document order, shadow trees (closed ones too, where they can be reached) before light
 * children, and notes what most checks need. Reads only; elements for which `skip` is true are passed over whole.
 */
export async function walk(root: Element, slice: Slice, skip: (element: Element) => boolean): Promise<Walk> {
  const columns: Columns = { parent: [], end: [], depth: [], tag: [], flags: [], textLength: [], pointer: [] };
  const elements: Element[] = [];
  const ids = new WeakMap<Element, number>();
  const tags = new Map<string, number>();
  const stack: Open[] = [];

  const enter = (element: Element, parent: number, inShadow: boolean) => {
    const row = elements.push(element) - 1;
    ids.set(element, row);
    const name = localName(element);
    const tag = tags.get(name) ?? tags.size;
    if (tag === tags.size) tags.set(name, tag);
    columns.parent.push(parent);
    columns.end.push(row + 1);
    columns.depth.push(parent < 0 ? 0 : (columns.depth[parent] ?? 0) + 1);
    columns.tag.push(tag);
    columns.textLength.push(0);
    const shadow = mayHostShadow(name) ? shadowRoot(element) : null;
    const own = (inShadow ? NodeFlag.shadow : 0) | (shadow === null ? 0 : NodeFlag.host);
    columns.flags.push(flagsOf(element, parent, columns) | own);
    stack.push({ row, inShadow, next: firstChild(element) });
    if (shadow !== null) stack.push({ row, inShadow: true, next: firstChild(shadow) });
  };

  enter(root, -1, false);
  let cut: string | undefined;
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    if (slice.due()) await slice.rest();
    const node = open.next;
    if (node === null) {
      columns.end[open.row] = elements.length;
      stack.pop();
      continue;
    }
    open.next = nextSibling(node);
    if (node instanceof Element) {
      if (elements.length >= maxElements) cut = `more than ${maxElements} elements`;
      else if (!skip(node)) enter(node, open.row, open.inShadow);
    } else if (node instanceof Text) {
      noteText(node.data, open.row, columns);
    }
  }
  return { nodes: packed(columns, [...tags.keys()], cut), elements, idOf: (element) => ids.get(element) };
}

function noteText(text: string, parent: number, columns: Columns): void {
  if (!/\S/.test(text)) return;
  const length = text.trim().replace(/\s+/g, ' ').length;
  columns.textLength[parent] = (columns.textLength[parent] ?? 0) + length;
  columns.flags[parent] = (columns.flags[parent] ?? 0) | NodeFlag.text;
}

function flagsOf(element: Element, parent: number, columns: Columns): number {
  const above = parent < 0 ? NodeFlag.rendered : (columns.flags[parent] ?? 0);
  const flags = (above & inherited) | attributeFlags(element);
  if ((above & NodeFlag.rendered) === 0) {
    columns.pointer.push(false);
    return flags;
  }
  const style = getComputedStyle(element);
  // A detached element's style is empty.
  const display = read(style, 'display');
  const rendered = display !== 'none' && display !== '';
  const pointer = rendered && read(style, 'cursor') === 'pointer';
  columns.pointer.push(pointer);
  if (!rendered) return flags;
  const pointerStartsHere = pointer && columns.pointer[parent] !== true;
  return flags | styleFlags(style, display) | (pointerStartsHere ? NodeFlag.cursorPointer : 0);
}

function styleFlags(style: CSSStyleDeclaration, display: string): number {
  let flags = NodeFlag.rendered as number;
  if (display.startsWith('inline') || display === 'contents') flags |= NodeFlag.inlineLevel;
  if (read(style, 'visibility') === 'visible') flags |= NodeFlag.visible;
  if (read(style, 'pointer-events') === 'none') flags |= NodeFlag.pointerNone;
  if (read(style, 'opacity') === '0') flags |= NodeFlag.transparent;
  if (read(style, 'overflow') !== 'visible') flags |= NodeFlag.clips;
  if (read(style, 'clip-path') !== 'none') flags |= NodeFlag.shaped;
  if (isTransformed(style)) flags |= NodeFlag.transformed;
  const position = read(style, 'position');
  if (position === 'static') return flags;
  flags |= NodeFlag.positioned;
  if (position === 'absolute') flags |= NodeFlag.absolute;
  if (position === 'fixed') flags |= NodeFlag.fixed;
  if (position === 'sticky') flags |= NodeFlag.sticky;
  return flags;
}

function isTransformed(style: CSSStyleDeclaration): boolean {
  return read(style, 'transform') !== 'none' || read(style, 'rotate') !== 'none' || read(style, 'scale') !== 'none';
}

/** By the method: the properties of the same names take a third longer, which counts over a whole page. */
function read(style: CSSStyleDeclaration, property: string): string {
  return style.getPropertyValue(property);
}

function attributeFlags(element: Element): number {
  if (!Element.prototype.hasAttributes.call(element)) return 0;
  let flags = 0;
  if (hasAttribute(element, 'onclick')) flags |= NodeFlag.onclick;
  if (hasAttribute(element, 'tabindex')) flags |= NodeFlag.tabindex;
  if (hasAttribute(element, 'role')) flags |= NodeFlag.role;
  if (hasAttribute(element, 'inert')) flags |= NodeFlag.inert;
  if (attribute(element, 'aria-hidden') === 'true') flags |= NodeFlag.ariaHidden;
  return flags;
}

function packed(columns: Columns, tags: readonly string[], cut: string | undefined): NodeColumns {
  return {
    count: columns.parent.length,
    parent: Int32Array.from(columns.parent),
    end: Int32Array.from(columns.end),
    depth: Uint16Array.from(columns.depth),
    tag: Uint16Array.from(columns.tag),
    tags,
    flags: Uint32Array.from(columns.flags),
    textLength: Uint32Array.from(columns.textLength),
    ...(cut === undefined ? {} : { cut }),
  };
}
