import { defineCheck, verdict } from '../../model/check';

/** A fragment that a script reads as an address of its own: `#/cart`, `#!/cart`, `#?tab=2`. */
const route = /^[/!?]|^[^/]*[=&]|\//;

/** Skip links come first and jump into the page. */
const skips = /\b(?:skip|jump|springe|zum inhalt|aller au|saltar|ir al|vai al|naar de|hoppa|przejdz)\b/iu;

export default defineCheck({
  id: 'link-broken-anchor',
  version: 1,
  group: 'touch',
  needs: ['links'],
  title: 'Links within the page reach their place',
  help: 'This link points to a place on this page that does not exist, so nothing happens. Give the place the id that the link names, or correct the link.',
  standards: [],
  sources: [
    {
      title: 'HTML, scrolling to a fragment',
      url: 'https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment',
    },
  ],
  messages: { broken: 'The link {name} points to #{fragment}, which is not on this page' },
  run({ links: { links, anchors } }) {
    const inPage = links.flatMap((link) =>
      link.fragment === undefined || !link.rendered ? [] : [{ link, fragment: link.fragment }],
    );
    const broken = inPage.filter(
      ({ fragment, link }) => anchors[fragment] === false && link.handler !== 'seen' && !route.test(fragment),
    );
    return verdict(
      inPage.length,
      broken.map(({ link, fragment }) => ({
        node: link.node,
        message: 'broken',
        severity: skips.test(link.name) ? 'serious' : 'moderate',
        certainty: link.handler === 'none' ? 'certain' : 'review',
        evidence: { name: link.name, fragment },
      })),
    );
  },
});
