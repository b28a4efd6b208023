import { defineCheck, verdict } from '../../model/check';
import type { LinkFact } from '../../model/facts/links';
import type { FindingDraft } from '../../model/finding';
import { groupBy } from '../../model/group-by';
import { isGeneric } from './parts/generic-names';

/** Two addresses are one page where only a trailing slash, a campaign or the place within the page differs. */
function normal(href: string): string {
  return href
    .replace(/#.*$/s, '')
    .replace(/([?&])(?:utm_\w+|ref|fbclid|gclid)=[^&]*/g, '$1')
    .replace(/[?&]+$/, '')
    .replace(/\/(?:index\.\w+)?$/, '')
    .replace(/^http:/, 'https:');
}

function draftOf(links: readonly LinkFact[]): FindingDraft | undefined {
  const pages = new Set(links.map(({ href }) => normal(href ?? '')));
  const [first, ...others] = links;
  if (first === undefined || pages.size < 2) return undefined;
  return {
    node: first.node,
    related: others.map(({ node }) => node).slice(0, 20),
    message: 'same-name',
    severity: 'minor',
    certainty: 'review',
    evidence: { name: first.name, links: links.length, pages: pages.size },
  };
}

export default defineCheck({
  id: 'same-name-different-target',
  version: 1,
  group: 'touch',
  needs: ['links'],
  title: 'Links of one name lead to one page',
  help: 'Links with the same name lead to different pages, so people can’t tell which is which. Say in each what makes it different.',
  standards: ['WCAG 2.4.4', 'WCAG 2.4.9', 'ACT b20e66', 'ACT fd3a94'],
  sources: [
    { title: 'ACT rule b20e66', url: 'https://www.w3.org/WAI/standards-guidelines/act/rules/b20e66/' },
    { title: 'WCAG 2.2 SC 2.4.9', url: 'https://www.w3.org/TR/WCAG22/#link-purpose-link-only' },
  ],
  messages: { 'same-name': '{links} links called “{name}” lead to {pages} different pages' },
  run({ links: { links } }) {
    const judged = links.filter(
      ({ visible, href, name, hasContext }) =>
        visible && href !== undefined && /^https?:/.test(href) && name !== '' && !hasContext && !isGeneric(name),
    );
    const groups = groupBy(judged, ({ name, region }) => `${region} ${name.toLowerCase()}`);
    return verdict(
      judged.length,
      [...groups.values()].flatMap((group) => draftOf(group) ?? []),
    );
  },
});
