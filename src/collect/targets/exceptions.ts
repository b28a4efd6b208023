import { bottomOf } from '../../geometry/rect';
import type { NodeId, Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import { attribute, firstChild, localName, nextSibling, pageOffset } from '../dom';
import type { Gathering } from '../gathering';
import type { Walk } from '../walk';
import { pageRects } from './regions';
import type { StyleOf } from './styles';

/** Whether an exception holds, as far as can be told. */
export type Exception = 'yes' | 'unsure' | 'no';

/** Text of the line that is needed before it counts as a sentence, in letters. */
const fewestLetters = 2;
/** Text nodes of one block that are looked at. */
const mostTexts = 200;

/** A piece of text in a block: where its lines stand, and how many letters it has. */
interface Piece {
  readonly lines: readonly { readonly top: number; readonly height: number }[];
  readonly letters: number;
  readonly inTarget: boolean;
}

/**
 * SC 2.5.8 "inline": in a sentence, or its size is constrained by the line height of text that is no target. Separators
 * between links are no sentence; where the links hold more letters than the text, beside it and in the whole block, nobody
 * can say.
 *
 * @param isTarget whether a row is a target or inside one.
 */
export function inlineReader({ walk }: Gathering, isTarget: (row: NodeId) => boolean): (row: NodeId) => Exception {
  const known = new Map<NodeId, readonly Piece[]>();
  const piecesOf = (block: NodeId): readonly Piece[] => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const pieces = readPieces(walk, block, isTarget);
    known.set(block, pieces);
    return pieces;
  };
  return (row) => {
    const element = walk.elements[row];
    if (element === undefined || !isInlineLevel(walk, row)) return 'no';
    const lines = pageRects(element);
    const pieces = piecesOf(blockAround(walk, row));
    const beside = pieces.filter((piece) => sharesLine(piece, lines));
    if (lettersOf(beside, false) < fewestLetters) return 'no';
    const isSentence = [beside, pieces].some((some) => lettersOf(some, false) >= lettersOf(some, true));
    return isSentence ? 'yes' : 'unsure';
  };
}

function readPieces(walk: Walk, block: NodeId, isTarget: (row: NodeId) => boolean): readonly Piece[] {
  const { elements, nodes } = walk;
  const pieces: Piece[] = [];
  const end = nodes.end[block] ?? block + 1;
  for (let each = block, next = block; each < end && pieces.length < mostTexts; each = next) {
    const own = elements[each];
    const isPart = each === block || isInlineLevel(walk, each);
    next = isPart ? each + 1 : (nodes.end[each] ?? each + 1);
    if (own === undefined || !isPart || ((nodes.flags[each] ?? 0) & NodeFlag.text) === 0) continue;
    const inTarget = isTarget(each);
    for (let child = firstChild(own); child !== null; child = nextSibling(child)) {
      if (child instanceof Text && child.data.trim() !== '') pieces.push(pieceOf(child, inTarget));
    }
  }
  return pieces;
}

function pieceOf(text: Text, inTarget: boolean): Piece {
  const range = document.createRange();
  range.selectNodeContents(text);
  const offset = pageOffset();
  const lines = [...range.getClientRects()].map(({ y, height }) => ({ top: y + offset.y, height }));
  return { lines, letters: lettersIn(text.data), inTarget };
}

function isInlineLevel({ nodes }: Walk, row: NodeId): boolean {
  return ((nodes.flags[row] ?? 0) & NodeFlag.inlineLevel) !== 0;
}

function blockAround(walk: Walk, row: NodeId): NodeId {
  const parents = walk.nodes.parent;
  let each = parents[row] ?? 0;
  while (each > 0 && isInlineLevel(walk, each)) each = parents[each] ?? 0;
  return each;
}

/** At least half of a line of the text lies beside one of the target's lines, in the block axis. */
function sharesLine(piece: Piece, lines: readonly Rect[]): boolean {
  return piece.lines.some(({ top, height }) =>
    lines.some((line) => {
      const common = Math.min(top + height, bottomOf(line)) - Math.max(top, line[1]);
      return common >= Math.min(height, line[3]) / 2;
    }),
  );
}

function lettersOf(pieces: readonly Piece[], inTarget: boolean): number {
  return pieces.reduce((sum, piece) => sum + (piece.inTarget === inTarget ? piece.letters : 0), 0);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Fields and buttons whose size comes from the browser. */
const userAgentTags = new Set(['input', 'button', 'select', 'textarea']);
const sizing = ['width', 'height', 'min-width', 'min-height'] as const;

/** SC 2.5.8 "user agent control": the browser made the size, and the author left it as it is. */
export function userAgentException(element: Element): Exception {
  if (!userAgentTags.has(localName(element))) return 'no';
  const style = getComputedStyle(element);
  if (style.appearance === 'none' || style.transform !== 'none' || style.scale !== 'none') return 'no';
  if (Number(Reflect.get(style, 'zoom') ?? 1) !== 1) return 'no';
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  if (type === 'checkbox' || type === 'radio') return isDefaultBox(element) ? 'yes' : 'no';
  return hasDefaultSize(element, style) ? 'yes' : 'no';
}

/** CSS px of a checkbox or radio in Chromium's, Firefox's and WebKit's own style sheets. */
const defaultBoxSides = new Set([12, 13, 14, 16]);

function isDefaultBox(element: Element): boolean {
  const specified = specifiedSizes(element);
  if (specified !== undefined) return specified;
  const [rect] = pageRects(element);
  return rect !== undefined && rect[2] === rect[3] && defaultBoxSides.has(rect[2]);
}

/** Whether nobody gave it a size; undefined where the browser does not tell. */
function specifiedSizes(element: Element): boolean | undefined {
  const map: StylePropertyMapReadOnly | undefined = Reflect.get(element, 'computedStyleMap')?.call(element);
  if (map === undefined) return undefined;
  return sizing.every((property) => {
    const value = String(map.get(property) ?? 'auto');
    return value === 'auto' || value === '0px';
  });
}

/** What user agents give to controls that were left alone: 13.33 px type and their own padding and borders. */
function hasDefaultSize(element: Element, style: CSSStyleDeclaration): boolean {
  if (specifiedSizes(element) !== true) return false;
  if (Math.abs(Number.parseFloat(style.fontSize) - 40 / 3) > 0.01 || style.lineHeight !== 'normal') return false;
  if (Number.parseFloat(style.paddingTop) > 2) return false;
  return /inset|outset|none|solid/.test(style.borderTopStyle) && Number.parseFloat(style.borderTopWidth) <= 2;
}

const mapSelector =
  '.leaflet-container,.gm-style,.mapboxgl-map,.maplibregl-map,.ol-viewport,canvas,[role="application"],[class*="chart" i] svg,svg[class*="map" i],svg[class*="chart" i]';
/** This many absolutely placed siblings are a map, a board or a chart, where the place carries meaning. */
const manyPlaced = 20;

/** SC 2.5.8 "essential": where things stand can't change without changing what they say. Nobody but a person can tell. */
export function essentialException({ walk }: Gathering, styleOf: StyleOf, row: NodeId): Exception {
  const element = walk.elements[row];
  if (element === undefined) return 'no';
  if (localName(element) === 'area') return 'unsure';
  if (Element.prototype.closest.call(element, mapSelector) !== null) return 'unsure';
  if (styleOf(row).position !== 'absolute') return 'no';
  return placedSiblings(walk.nodes.parent, walk.nodes.end, styleOf, row) >= manyPlaced ? 'unsure' : 'no';
}

function placedSiblings(parents: Int32Array, ends: Int32Array, styleOf: StyleOf, row: NodeId): number {
  const parent = parents[row] ?? -1;
  if (parent < 0) return 0;
  let count = 0;
  for (let each = parent + 1; each < (ends[parent] ?? 0) && count < manyPlaced; each = ends[each] ?? each + 1) {
    if (styleOf(each).position === 'absolute') count += 1;
  }
  return count;
}
