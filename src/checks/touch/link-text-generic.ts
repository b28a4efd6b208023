import { defineCheck, verdict } from '../../model/check';
import { isGeneric } from './parts/generic-names';

export default defineCheck({
  id: 'link-text-generic',
  version: 1,
  group: 'accessibility',
  needs: ['links'],
  title: 'Links say where they lead',
  help: 'Out of its surroundings this link says nothing about where it leads, and people do read links out of their surroundings: when they scan, and in a screen reader’s list of links. Name the destination in the link itself.',
  standards: ['WCAG 2.4.4', 'WCAG 2.4.9'],
  sources: [
    { title: 'WCAG 2.2 SC 2.4.4', url: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html' },
  ],
  messages: { generic: 'The link “{name}” does not say where it leads' },
  run({ links: { links } }) {
    const named = links.filter(({ visible, href, name }) => visible && href !== undefined && name !== '');
    const generic = named.filter(({ name, hasContext }) => isGeneric(name) && !hasContext);
    return verdict(
      named.length,
      generic.map(({ node, name, href }) => ({
        node,
        message: 'generic',
        severity: 'minor',
        certainty: 'certain',
        evidence: { name, href: href ?? '' },
      })),
    );
  },
});
