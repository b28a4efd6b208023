import { definePageCheck, verdict } from '../../model/check';

const buyingPath = /\/(checkout|kasse|caisse|cart|basket|warenkorb|panier|carrito|carrello)(\/|$|\.)/i;
const wallet =
  /(apple|google|shop|amazon|samsung|ali|we ?chat) ?pay|paypal|klarna|\btwint\b|\bblik\b|\bideal\b|\bswish\b|\bbizum\b|kakao ?pay|\bone[- ]click|\b1-click/i;

export default definePageCheck({
  id: 'checkout-express',
  version: 1,
  group: 'forms',
  needs: ['controls', 'links', 'page'],
  title: 'Paying takes one tap for those who have a wallet',
  help: 'A wallet knows name, address and card, and fills in the whole checkout. Offer at least one in the basket, before the form.',
  standards: [],
  sources: [{ title: 'W3C: Payment Request API', url: 'https://www.w3.org/TR/payment-request/' }],
  messages: { absent: 'No express payment is offered here: wallets may be hidden on this device' },
  run({ controls, links, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (profile !== 'shop' || top === undefined || !buyingPath.test(URL.parse(top.url)?.pathname ?? '')) {
      return { outcome: 'nothing-to-test', examined: 0 };
    }
    const offered = controls.some(
      ({ value }) =>
        value.services.some(({ kind }) => kind === 'payment') ||
        value.buttons.some(({ name, tokens }) => wallet.test(name) || wallet.test(tokens.replace(/[-_]/g, ' '))),
    );
    const linked = links.some(({ value }) => value.links.some(({ name }) => wallet.test(name)));
    if (offered || linked) return verdict(1, []);
    return verdict(1, [{ message: 'absent', evidence: {}, severity: 'minor', certainty: 'review' }]);
  },
});
