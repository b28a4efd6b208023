import { definePageCheck, verdict } from '../../model/check';
import { isReducedPage, linksOf } from '../contact/shared/pages';

/** Folders deep enough to get lost in. */
const deep = 2;

export default definePageCheck({
  id: 'nav-breadcrumb',
  version: 1,
  group: 'wayfinding',
  needs: ['links', 'page'],
  title: 'Deep pages show the way back up',
  help: 'Most people land deep in a site, from a search engine or a link. A breadcrumb tells them where they are and what else there is one step up.',
  standards: ['WCAG 2.4.8'],
  sources: [{ title: 'WCAG 2.2 SC 2.4.8', url: 'https://www.w3.org/TR/WCAG22/#location' }],
  messages: { missing: 'The page lies {depth} levels deep, and nothing shows the levels above it' },
  run({ links, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop);
    const here = URL.parse(top?.value.url ?? '');
    const depth = here?.pathname.split('/').filter(Boolean).length ?? 0;
    // Software has views, not levels.
    if (
      top === undefined ||
      here === null ||
      depth < deep ||
      profile === 'saas' ||
      profile === 'brochure' ||
      isReducedPage(here.href)
    ) {
      return { outcome: 'nothing-to-test', examined: 0 };
    }
    const declared = top.value.structured.some(({ types }) =>
      types.some((type) => /(^|[/:])BreadcrumbList$/.test(type)),
    );
    const above = linksOf(links).some(({ href, region }) => {
      const path = URL.parse(href ?? '')?.pathname.replace(/\/$/, '') ?? '';
      return region !== 'footer' && path.length > 1 && here.pathname.startsWith(`${path}/`) && path !== here.pathname;
    });
    if (declared || above || top.value.hasBreadcrumb) return verdict(1, []);
    return verdict(1, [{ message: 'missing', evidence: { depth }, severity: 'minor', certainty: 'review' }]);
  },
});
