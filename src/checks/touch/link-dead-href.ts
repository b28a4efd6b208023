import { defineCheck, verdict } from '../../model/check';
import type { LinkFact } from '../../model/facts/links';
import type { FindingDraft } from '../../model/finding';

/** Addresses that go nowhere by themselves. `#` with the name of the top is a way to the top. */
function deadKind({ rawHref, href, isAnchor }: LinkFact): string | undefined {
  if (rawHref === undefined) return isAnchor ? undefined : 'no-href';
  const written = rawHref.trim();
  if (written === '') return 'empty';
  if (written === '#' || written === '#!') return 'hash';
  if (/^javascript:\s*(?:void\s*\(?\s*0?\s*\)?|;|\/\/|return false)?\s*;*\s*$/i.test(written)) return 'script';
  return href === undefined ? 'invalid' : undefined;
}

const wayUp = /\b(?:top|up|oben|haut|arriba|inicio|cima|su|boven|gora|topo)\b|[↑⬆▲⇧]/iu;

function draftOf(link: LinkFact): FindingDraft | undefined {
  if (!link.rendered || !link.visible || link.handler === 'seen') return undefined;
  const kind = deadKind(link);
  if (kind === undefined || (kind === 'hash' && wayUp.test(link.name))) return undefined;
  if (kind === 'no-href' && (link.handler !== 'none' || !link.looksLikeLink)) return undefined;
  return {
    node: link.node,
    message: kind === 'no-href' || kind === 'invalid' ? kind : 'nowhere',
    severity: link.region === 'nav' || link.region === 'header' ? 'serious' : 'moderate',
    certainty: 'review',
    evidence: { name: link.name, href: link.rawHref ?? '' },
  };
}

export default defineCheck({
  id: 'link-dead-href',
  version: 1,
  group: 'touch',
  needs: ['links'],
  title: 'Every link leads somewhere',
  help: 'This link has no address to go to. A script may still serve it, which can’t be seen from here: try it. Give it a real address, or make it a button if it does something on this page.',
  standards: [],
  sources: [
    {
      title: 'HTML, the a element',
      url: 'https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element',
    },
  ],
  messages: {
    nowhere: 'The link {name} goes nowhere by itself: its address is {href}',
    'no-href': '{name} looks like a link and has no address',
    invalid: 'The address of {name} is not valid: {href}',
  },
  run({ links }) {
    return verdict(
      links.links.length,
      links.links.flatMap((link) => draftOf(link) ?? []),
    );
  },
});
