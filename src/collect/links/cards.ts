import type { NodeId } from '../../model/element';
import type { LinkFact, SplitCard } from '../../model/facts/links';
import { attribute, boundingRect, collapsed, localName, parentElement, textContent } from '../dom';
import type { Gathering } from '../gathering';

/** Elements that look alike and stand side by side are cards from this many on. */
const fewestTwins = 3;
/** From the image's link up to its card. */
const mostLevels = 6;
const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Cards whose image and title lead to different pages, and how many cards were looked at. */
export async function splitCards(
  { walk, slice }: Gathering,
  links: readonly LinkFact[],
): Promise<{ readonly cards: number; readonly split: readonly SplitCard[] }> {
  const hrefs = new Map(links.flatMap(({ node, href }) => (href === undefined ? [] : [[node, href] as const])));
  const seen = new Set<Element>();
  const split: SplitCard[] = [];
  for (const link of links) {
    if (slice.due()) await slice.rest();
    const element = walk.elements[link.node];
    if (element === undefined || !link.visible || link.href === undefined || !isImageLink(element)) continue;
    const card = cardAround(element);
    if (card === undefined || seen.has(card)) continue;
    seen.add(card);
    const title = titleLinkIn(card, walk.idOf);
    const titleHref = title === undefined ? undefined : hrefs.get(title);
    if (title === undefined || titleHref === undefined || pageOf(titleHref) === pageOf(link.href)) continue;
    const name = collapsed(textContent(walk.elements[title] ?? element), 80);
    split.push({ image: link.node, title, name, imageHref: link.href, titleHref });
  }
  return { cards: seen.size, split };
}

/** Shows a picture and no text, and the picture is more than an icon. */
function isImageLink(element: Element): boolean {
  const image = Element.prototype.querySelector.call(element, 'img,picture,[role="img"]');
  return image !== null && collapsed(textContent(element)) === '' && boundingRect(image).width > 48;
}

function cardAround(element: Element): Element | undefined {
  let current = parentElement(element);
  for (let level = 0; current !== null && level < mostLevels; level += 1) {
    if (hasTwins(current)) return current;
    current = parentElement(current);
  }
  return undefined;
}

function hasTwins(element: Element): boolean {
  const own = signature(element);
  let twins = 0;
  for (const sibling of parentElement(element)?.children ?? []) {
    if (signature(sibling) === own) twins += 1;
    if (twins >= fewestTwins) return true;
  }
  return false;
}

function signature(element: Element): string {
  return `${localName(element)} ${attribute(element, 'class') ?? ''}`;
}

/** The link around or within the card's heading. Author, brand and category links differ by design. */
function titleLinkIn(card: Element, idOf: (element: Element) => NodeId | undefined): NodeId | undefined {
  const heading = Element.prototype.querySelector.call(card, headings);
  if (heading === null) return undefined;
  const within = Element.prototype.querySelector.call(heading, 'a[href]');
  const link = within ?? Element.prototype.closest.call(heading, 'a[href]');
  return link === null || !Node.prototype.contains.call(card, link) ? undefined : idOf(link);
}

/** Two links of one page may differ in what follows `?` and `#`. */
function pageOf(href: string): string {
  return href.replace(/[?#].*$/s, '').replace(/\/$/, '');
}
