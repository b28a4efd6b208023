import type { NodeId } from '../../model/element';
import { attribute, hasAttribute, localName } from '../dom';
import type { Walk } from '../walk';
import type { Candidate } from './candidates';

/** Where a link leads, resolved; undefined for what is no link or leads nowhere by itself. */
export function destinationOf(element: Element): string | undefined {
  const tag = localName(element);
  if (tag !== 'a' && tag !== 'area') return undefined;
  const written = attribute(element, 'href') ?? attribute(element, 'xlink:href');
  if (written === null || /^\s*(#!?\s*$|javascript:|$)/i.test(written)) return undefined;
  return URL.parse(written, document.baseURI)?.href;
}

/** Numbers the actions of all candidates: what does the same thing has the same number. */
export function actionsOf(walk: Walk, candidates: readonly Candidate[]): readonly number[] {
  const numbers = new Map<string, number>();
  return candidates.map((candidate) => {
    const key = actionKey(walk, candidate);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function actionKey(walk: Walk, { row, tier, control }: Candidate): string {
  const served = control ?? row;
  const element = walk.elements[served];
  if (element === undefined) return `row ${served}`;
  const href = destinationOf(element);
  if (href !== undefined) return `link ${href}`;
  const submits = submitKey(walk, element);
  if (submits !== undefined) return submits;
  if (tier === 'native') return linkAround(walk, served, element) ?? `row ${served}`;
  const link = onlyLinkIn(walk, row);
  return link === undefined ? `row ${served}` : `link ${link}`;
}

/** Unnamed submit buttons of one form do the same. */
function submitKey(walk: Walk, element: Element): string | undefined {
  const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  if (!isButton || (element.type !== 'submit' && element.type !== 'image')) return undefined;
  const form = element.form === null ? undefined : walk.idOf(element.form);
  if (form === undefined) return undefined;
  const parts = ['name', 'value', 'formaction', 'formmethod', 'onclick'].map((name) => attribute(element, name) ?? '');
  if (element.name === '') parts[1] = '';
  return `submit ${form} ${parts.join('\u0001')}`;
}

/** A button without a purpose of its own inside a link does what the link does. */
function linkAround(walk: Walk, row: NodeId, element: Element): string | undefined {
  if (localName(element) !== 'button') return undefined;
  if (
    ['onclick', 'aria-expanded', 'aria-haspopup', 'aria-controls', 'aria-pressed'].some((name) =>
      hasAttribute(element, name),
    )
  ) {
    return undefined;
  }
  for (let each = walk.nodes.parent[row] ?? -1; each >= 0; each = walk.nodes.parent[each] ?? -1) {
    const above = walk.elements[each];
    if (above === undefined) continue;
    const href = destinationOf(above);
    if (href !== undefined) return `link ${href}`;
    if (attribute(above, 'role') === 'link') return `row ${each}`;
  }
  return undefined;
}

/** A card that holds one link passes its clicks on to that link, as far as anyone can tell. */
function onlyLinkIn(walk: Walk, row: NodeId): string | undefined {
  let only: string | undefined;
  const end = Math.min(walk.nodes.end[row] ?? row + 1, row + mostInside);
  for (let each = row + 1; each < end; each += 1) {
    const element = walk.elements[each];
    const href = element === undefined ? undefined : destinationOf(element);
    if (href === undefined || href === only) continue;
    if (only !== undefined) return undefined;
    only = href;
  }
  return only;
}

/** A card has no more elements than this. */
const mostInside = 200;
