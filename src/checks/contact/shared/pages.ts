import type { OfFrames } from '../../../model/check';
import type { ElementRef, FrameId } from '../../../model/element';
import type { LinkFact, LinkFacts } from '../../../model/facts/links';

export interface PlacedLink extends LinkFact {
  readonly frame: FrameId;
}

/** Links that people can follow, of all frames. A menu that is closed now still has its links. */
export function linksOf(links: OfFrames<LinkFacts>): readonly PlacedLink[] {
  return links.flatMap(({ frame, value }) =>
    value.links
      .filter(({ href, name }) => href !== undefined && (name !== '' || !/^https?:/.test(href)))
      .map((link) => ({ ...link, frame })),
  );
}

/** The first link whose name says it, else one whose address does. */
export function linkSaying(
  links: readonly PlacedLink[],
  isNamed: (text: string) => boolean,
  addressed?: RegExp,
): PlacedLink | undefined {
  const named = links.find(({ name }) => name.length <= 60 && isNamed(name));
  return named ?? (addressed === undefined ? undefined : links.find(({ href }) => addressed.test(pathOf(href))));
}

function pathOf(href: string | undefined): string {
  return URL.parse(href ?? '')?.pathname.toLowerCase() ?? '';
}

/** Fewer links than these in a footer may stand for a reduced one: a checkout's, an app's. */
const footerLinks = 4;

/** Whether the page has a footer with links: then what is not in it is not anywhere a customer would look. */
export function hasFooter(links: readonly PlacedLink[]): boolean {
  return links.filter(({ region }) => region === 'footer').length >= footerLinks;
}

export function refOfLink({ frame, node }: PlacedLink): ElementRef {
  return { frame, node };
}

/** What a page is for, as far as its address tells: some pages keep their way clear on purpose. */
export function isReducedPage(url: string): boolean {
  return /\/(checkout|kasse|payment|pay|cart|basket|warenkorb|panier|login|signin|register)(\/|$|\.)/i.test(
    URL.parse(url)?.pathname ?? '',
  );
}
