import { definePageCheck, verdict } from '../../model/check';
import { isReducedPage, linksOf } from '../contact/shared/pages';

/** The logo is among the first things of a page. */
const firstLinks = 15;
/** Fewer links in the head are no site's header. */
const enoughLinks = 3;

export default definePageCheck({
  id: 'nav-home-logo',
  version: 1,
  group: 'wayfinding',
  needs: ['links', 'page'],
  title: 'The header leads home',
  help: 'Who is lost starts again from the home page, and looks for it under the logo at the top. Link the logo to it.',
  standards: [],
  sources: [
    {
      title: 'Nielsen Norman Group: logo placement and home link',
      url: 'https://www.nngroup.com/articles/logo-placement-brand-recall/',
    },
  ],
  messages: { missing: 'Nothing in the header leads to the home page' },
  run({ links, page }) {
    const top = page.find(({ value }) => value.isTop);
    if (top === undefined || isReducedPage(top.value.url)) return { outcome: 'nothing-to-test', examined: 0 };
    const own = linksOf(links).filter(({ frame }) => frame === top.frame);
    const head = own.filter(({ region }, index) => region === 'header' || region === 'nav' || index < firstLinks);
    const here = URL.parse(top.value.url);
    if (here === null || isRoot(here.pathname) || head.length < enoughLinks)
      return { outcome: 'nothing-to-test', examined: 0 };
    const leadsHome = head.some(({ href }) => {
      const url = URL.parse(href ?? '');
      return url !== null && sameSite(url.hostname, here.hostname) && isRoot(url.pathname);
    });
    if (leadsHome) return verdict(head.length, []);
    const certainty = head.some(({ region }) => region === 'header') ? 'certain' : 'review';
    return verdict(head.length, [{ message: 'missing', evidence: {}, severity: 'minor', certainty }]);
  },
});

/** `/`, `/de/`, `/index.html`, and the roots of sites that live in a folder. */
function isRoot(path: string): boolean {
  return path.split('/').filter(Boolean).length <= 1;
}

/** A shop may sit beside its own main site. */
function sameSite(a: string, b: string): boolean {
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return site(a) === site(b);
}
