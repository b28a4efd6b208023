import { definePageCheck, verdict } from '../../model/check';
import { matcherOf } from '../../text/words/match';
import { shippingWords } from '../../text/words/policies';
import { isReducedPage, linkSaying, linksOf } from '../contact/shared/pages';

const isShipping = matcherOf(shippingWords);

export default definePageCheck({
  id: 'delivery-promise',
  version: 1,
  group: 'trust',
  needs: ['links', 'page'],
  title: 'Delivery is promised with its date and cost',
  help: 'When will it come and what does that cost? Who has to reach the checkout to learn it often turns back. Say it by the price and link the details from the footer.',
  standards: [],
  sources: [
    {
      title: 'Baymard: footers need links to returns and shipping',
      url: 'https://baymard.com/blog/footer-needs-return-shipping-links',
    },
  ],
  messages: { absent: 'Nothing here says how and when things are delivered' },
  run({ links, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    const all = linksOf(links);
    if (profile !== 'shop' || top === undefined || isReducedPage(top.url) || all.length === 0) {
      return { outcome: 'nothing-to-test', examined: 0 };
    }
    const declares = top.structured.some(({ types }) =>
      types.some((type) => /OfferShippingDetails|DeliveryTimeSettings/.test(type)),
    );
    if (
      declares ||
      isShipping(top.textSample) ||
      linkSaying(all, isShipping, /(shipping|delivery|versand|livraison|envio)/) !== undefined
    ) {
      return verdict(1, []);
    }
    // What is downloaded needs no parcel.
    return verdict(1, [{ message: 'absent', evidence: {}, severity: 'moderate', certainty: 'review' }]);
  },
});
