import { definePageCheck, verdict } from '../../model/check';
import { myAccountWords, trackingWords } from '../../text/words/care';
import { matcherOf } from '../../text/words/match';
import { hasFooter, isReducedPage, linkSaying, linksOf } from './shared/pages';

const isTracking = matcherOf(trackingWords);
const isAccount = matcherOf(myAccountWords);
const trackingPath = /(track|order-?status|sendungsverfolgung|my-?orders|orders?(\/|$)|bestellungen|commandes)/;

export default definePageCheck({
  id: 'order-tracking',
  version: 1,
  group: 'contact',
  needs: ['links', 'page'],
  title: 'People can see where their order is',
  help: '"Where is my order?" is what customers ask most. A link to the state of an order, best without signing in, answers it before anyone has to call. Put it in the header or the footer.',
  standards: [],
  sources: [{ title: 'Baymard: order tracking and returns', url: 'https://baymard.com/blog/order-tracking-ux' }],
  messages: {
    absent: 'Nothing here leads to the state of an order: no tracking link and no account',
  },
  run({ links, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (profile !== 'shop' || top === undefined || isReducedPage(top.url))
      return { outcome: 'nothing-to-test', examined: 0 };
    const all = linksOf(links);
    if (all.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    if (linkSaying(all, isTracking, trackingPath) !== undefined) return verdict(all.length, []);
    // Orders are listed in an account: reachable, though not by a guest.
    if (linkSaying(all, isAccount, /\/(account|customer|login|signin|profile|konto|compte)/) !== undefined)
      return verdict(all.length, []);
    const certainty = hasFooter(all) ? 'certain' : 'review';
    return verdict(all.length, [{ message: 'absent', evidence: {}, severity: 'moderate', certainty }]);
  },
});
