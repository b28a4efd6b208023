import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';
import { newsletterWords } from '../../text/words/fields';
import { matcherOf } from '../../text/words/match';
import { optInWords } from '../../text/words/respect';

const isNewsletter = matcherOf(newsletterWords);
const isOptIn = matcherOf(optInWords);
/** Choices for the person's own comfort, and filters. */
const isComfort =
  /remember|stay|keep me|angemeldet bleiben|souvenir|recordar|filter|same as|billing|shipping address|necessary|notwendig|essential|show|sort/i;

export default defineCheck({
  id: 'prechecked-optin',
  version: 1,
  group: 'respect',
  needs: ['forms'],
  title: 'Nothing extra is chosen for people',
  help: 'A box that is ticked already turns an oversight into consent, and in the EU it is none. Leave boxes for newsletters, insurance and donations empty.',
  standards: [],
  sources: [{ title: 'CJEU C-673/17, Planet49', url: 'https://curia.europa.eu/juris/liste.jsf?num=C-673/17' }],
  messages: { ticked: '"{label}" is ticked already' },
  run({ forms }) {
    const boxes = forms.fields.filter(({ type, visible }) => type === 'checkbox' && visible);
    const findings = boxes.flatMap(({ node, checked, disabled, name, visibleLabel }): FindingDraft[] => {
      const label = visibleLabel || name;
      if (!checked || disabled || isComfort.test(label) || !(isNewsletter(label) || isOptIn(label))) return [];
      return [{ node, message: 'ticked', evidence: { label }, severity: 'serious', certainty: 'review' }];
    });
    return verdict(boxes.length, findings);
  },
});
