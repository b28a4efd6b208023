import { definePageCheck, verdict } from '../../model/check';
import { isAsked, isSearchLike } from './shared/purpose';

/** Fields that a checkout needs, and those from which it wears people out. */
const enough = 8;
const many = 12;
const checkoutPath =
  /\/(checkout|kasse|caisse|pago|pagamento|payment|bestellen|order\/(new|address|details))(\/|$|\.|\?)/i;

export default definePageCheck({
  id: 'form-field-count',
  version: 1,
  group: 'forms',
  needs: ['forms', 'page'],
  title: 'The checkout asks for what it needs and no more',
  help: 'Every field costs some of those who wanted to buy. Eight are enough for most orders. One field for the name, the second address line behind a link, the billing address taken from the shipping address.',
  standards: [],
  sources: [
    { title: 'Baymard: checkout form fields', url: 'https://baymard.com/blog/checkout-flow-average-form-fields' },
  ],
  messages: { many: 'The checkout shows {count} fields at once; {enough} are enough for most orders' },
  run({ forms, page }, { profile }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (profile !== 'shop' || top === undefined || !checkoutPath.test(URL.parse(top.url)?.pathname ?? '')) {
      return { outcome: 'nothing-to-test', examined: 0 };
    }
    const count = forms.reduce(
      (sum, { value }) => sum + value.fields.filter((field) => isAsked(field) && !isSearchLike(field)).length,
      0,
    );
    if (count === 0) return { outcome: 'nothing-to-test', examined: 0 };
    if (count <= enough) return verdict(count, []);
    const severity = count > many ? 'moderate' : 'minor';
    return verdict(count, [{ message: 'many', evidence: { count, enough }, severity, certainty: 'certain' }]);
  },
});
