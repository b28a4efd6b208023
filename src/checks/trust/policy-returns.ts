import { definePageCheck, verdict } from '../../model/check';
import { matcherOf } from '../../text/words/match';
import { returnsWords } from '../../text/words/policies';
import { hasFooter, isReducedPage, linkSaying, linksOf } from '../contact/shared/pages';

const isReturns = matcherOf(returnsWords);

export default definePageCheck({
  id: 'policy-returns',
  version: 1,
  group: 'trust',
  needs: ['links', 'page'],
  title: 'Returns are explained one click away',
  help: 'People buy sooner where they know how to send a thing back. One shop of five has no direct link to its return policy in the footer. Link "Returns" there and beside the price.',
  standards: [],
  sources: [
    {
      title: 'Baymard: footers need links to returns and shipping',
      url: 'https://baymard.com/blog/footer-needs-return-shipping-links',
    },
  ],
  messages: {
    absent: 'Nothing here leads to the terms of returns',
  },
  run({ links, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (profile !== 'shop' || top === undefined || isReducedPage(top.url))
      return { outcome: 'nothing-to-test', examined: 0 };
    const all = linksOf(links);
    if (all.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    if (linkSaying(all, isReturns, /(return|refund|retoure|rueckgabe|widerruf|devolucion|reso(\/|$))/) !== undefined)
      return verdict(all.length, []);
    const isDeclared = page.some(({ value }) =>
      value.structured.some(({ types }) => types.includes('MerchantReturnPolicy')),
    );
    const certainty = hasFooter(all) && !isDeclared ? 'certain' : 'review';
    return verdict(all.length, [{ message: 'absent', evidence: {}, severity: 'moderate', certainty }]);
  },
});
