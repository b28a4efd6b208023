import { NodeFlag } from '../../model/facts/nodes';
import type { Lookalike } from '../../model/facts/targets';
import { attribute, boundingRect, collapsed, hasAttribute, localName, textContent } from '../dom';
import type { Bench } from './sizes';

/** Longest text that a button or link would have, in characters. */
const longestText = 40;
const plainTags = new Set(['span', 'div', 'p', 'b', 'strong', 'em', 'i', 'font']);
/** CSS px from which a filled, rounded box is a button and no badge. */
const buttonHeight = 32;
const buttonWidth = 72;

/** Text that looks as if it could be tapped, with nothing that says it can. */
export async function lookalikes({ census, gathering }: Bench): Promise<readonly Lookalike[]> {
  const { slice, walk } = gathering;
  const { nodes, elements } = walk;
  const found: Lookalike[] = [];
  for (let row = 1; row < nodes.count; row += 1) {
    if (slice.due()) await slice.rest();
    if (!mayLookAlike(nodes.flags[row] ?? 0, nodes.textLength[row] ?? 0)) continue;
    const element = elements[row];
    if (element === undefined || !plainTags.has(nodes.tags[nodes.tag[row] ?? 0] ?? '')) continue;
    if ((nodes.end[row] ?? 0) !== row + 1 || census.ownerOf(row) !== undefined) continue;
    const kind = looksOf(element);
    if (kind === undefined || isExcused(element, elements[nodes.parent[row] ?? -1])) continue;
    found.push({ node: row, kind, text: collapsed(textContent(element), longestText) });
  }
  return found;
}

function mayLookAlike(flags: number, length: number): boolean {
  const wanted = NodeFlag.visible | NodeFlag.text;
  return (flags & wanted) === wanted && (flags & NodeFlag.cursorPointer) === 0 && length > 1 && length <= longestText;
}

function looksOf(element: Element): Lookalike['kind'] | undefined {
  const style = getComputedStyle(element);
  if (style.textDecorationLine.includes('underline'))
    return style.textDecorationStyle === 'solid' ? 'underlined' : undefined;
  if (Number.parseFloat(style.borderTopLeftRadius) < 2 || style.cursor === 'not-allowed') return undefined;
  if (/^rgba\(.*,\s*0\)$|^transparent$/.test(style.backgroundColor) || style.backgroundColor === 'rgb(255, 255, 255)')
    return undefined;
  if (Number.parseFloat(style.paddingLeft) < 12 || Number.parseFloat(style.paddingTop) < 6) return undefined;
  const { width, height } = boundingRect(element);
  const isButtonSized = height >= buttonHeight && height <= 80 && width >= buttonWidth && width <= 400;
  return isButtonSized && style.textAlign === 'center' ? 'button' : undefined;
}

/** Tooltip triggers explain themselves; what is off or current is meant to do nothing. */
function isExcused(element: Element, parent: Element | undefined): boolean {
  return [element, parent].some(
    (each) =>
      each !== undefined &&
      ([
        'title',
        'aria-describedby',
        'aria-current',
        'aria-disabled',
        'disabled',
        'data-tooltip',
        'data-tippy-content',
      ].some((name) => hasAttribute(each, name)) ||
        /\b(?:disabled|active|current|badge|tag|label|chip|pill|alert|toast|message)/i.test(
          attribute(each, 'class') ?? '',
        ) ||
        ['abbr', 'dfn', 'u', 'ins', 'legend'].includes(localName(each))),
  );
}
