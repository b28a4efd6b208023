import type { NodeId } from '../../model/element';
import type { LinkFact } from '../../model/facts/links';
import { attribute, boundingRect, collapsed, hasAttribute, parentElement, textContent } from '../dom';
import type { Walk } from '../walk';

/** Names longer than this say something by themselves, in characters. */
const longestVague = 30;
/** How far up a card's heading may be, and how many links a card may hold before it is a list of others. */
const mostLevels = 5;
const mostLinks = 3;
const mostRows = 80;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Whether what stands around a link of few words says what it is about: a description, or the heading of its own card. */
export function hasContext({ nodes, elements }: Walk, row: NodeId, element: Element, name: string): boolean {
  if (name.length > longestVague) return true;
  if (hasAttribute(element, 'aria-describedby')) return true;
  const tagAt = (each: NodeId) => nodes.tags[nodes.tag[each] ?? 0] ?? '';
  let each = nodes.parent[row] ?? -1;
  for (let level = 0; each > 0 && level < mostLevels; level += 1) {
    const end = nodes.end[each] ?? each + 1;
    if (end - each > mostRows || tagAt(each) === 'body') return false;
    const above = elements[each];
    if (above !== undefined && (hasAttribute(above, 'aria-labelledby') || hasAttribute(above, 'aria-label')))
      return true;
    let links = 0;
    let headed = false;
    for (let inside = each; inside < end; inside += 1) {
      headed ||= headings.has(tagAt(inside));
      if (tagAt(inside) === 'a') links += 1;
    }
    if (links > mostLinks) return false;
    if (headed) return true;
    each = nodes.parent[each] ?? -1;
  }
  return false;
}

/** CSS px of the largest picture that counts as an icon. */
const largestIcon = 32;

/** What a link that opens a new window shows or says beside its name: its title or description, or 'icon' for a sign. */
export function windowHint(element: Element): LinkFact['hint'] {
  const title = attribute(element, 'title') ?? '';
  if (title !== '') return title;
  const described = attribute(element, 'aria-describedby')?.split(/\s+/)[0] ?? '';
  const description = described === '' ? null : Document.prototype.getElementById.call(document, described);
  if (description !== null) return collapsed(textContent(description), 80);
  return showsIcon(element) ? 'icon' : undefined;
}

function showsIcon(element: Element): boolean {
  const signs = Element.prototype.querySelectorAll.call(element, 'svg,img,i,[class*="icon" i],[class*="extern" i]');
  for (const sign of signs) {
    const { width, height } = boundingRect(sign);
    if (Math.max(width, height) <= largestIcon) return true;
  }
  for (const each of [element, parentElement(element)]) {
    if (each !== null && hasDrawnSign(each)) return true;
  }
  return false;
}

/** Icons that style sheets draw: generated content, or a background picture. */
function hasDrawnSign(element: Element): boolean {
  if (getComputedStyle(element).backgroundImage !== 'none') return true;
  return ['::before', '::after'].some((which) => {
    const style = getComputedStyle(element, which);
    const isDrawn = style.content !== 'none' && style.content !== 'normal' && style.content !== '';
    return isDrawn && (style.content !== '""' || style.backgroundImage !== 'none' || style.maskImage !== 'none');
  });
}
