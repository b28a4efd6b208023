import { defineCheck, verdict } from '../../model/check';
import type { FormField } from '../../model/facts/forms';
import type { FindingDraft } from '../../model/finding';
import { isAsked, type Purpose, purposeOf, titleOf } from './shared/purpose';

/** Tokens that are right for a purpose beside its own. */
const alsoRight: Readonly<Partial<Record<Purpose, RegExp>>> = {
  password: /^(current|new)-password$/,
  'street-address': /^(street-address|address-line[123])$/,
  name: /^(name|given-name|family-name|additional-name|nickname|cc-name|honorific-\w+)$/,
  'cc-exp': /^cc-exp(-month|-year)?$/,
  'address-level2': /^address-level[1234]$/,
  country: /^country(-name)?$/,
  tel: /^tel(-\w+)*$/,
  bday: /^bday(-\w+)?$/,
  email: /^(email|username)$/,
  username: /^(email|username)$/,
};

export default defineCheck({
  id: 'form-autocomplete',
  version: 1,
  group: 'forms',
  needs: ['forms'],
  title: 'Browsers can fill in what they know',
  help: 'With the right autocomplete value a browser offers name, address and card at one tap. Nobody mistypes what they don’t have to type, and forms are finished sooner.',
  standards: ['WCAG 1.3.5'],
  sources: [
    { title: 'WCAG 2.2 SC 1.3.5', url: 'https://www.w3.org/TR/WCAG22/#identify-input-purpose' },
    { title: 'HTML: autofill', url: 'https://html.spec.whatwg.org/#autofill' },
  ],
  messages: {
    missing: '"{field}" has no autocomplete value; "{token}" would let browsers fill it in',
    off: '"{field}" switches autofill off; "{token}" would save typing',
    wrong: '"{field}" has autocomplete "{value}" where "{token}" is meant',
  },
  run({ forms }) {
    const asked = forms.fields.flatMap((field) => {
      const purpose = isAsked(field) ? purposeOf(field) : undefined;
      return purpose === undefined || purpose === 'url' ? [] : [{ field, purpose }];
    });
    const findings = asked.flatMap(({ field, purpose }): FindingDraft[] => {
      const message = faultOf(field, purpose);
      if (message === undefined) return [];
      const token = purpose === 'password' ? 'current-password' : purpose;
      const evidence = { field: titleOf(field), token, ...(message === 'wrong' ? { value: field.autocomplete } : {}) };
      // The field may ask about somebody else than the person at the screen.
      return [{ node: field.node, message, evidence, severity: 'moderate', certainty: 'review' }];
    });
    return verdict(asked.length, findings);
  },
});

function faultOf({ autocomplete }: FormField, purpose: Purpose): 'missing' | 'off' | 'wrong' | undefined {
  if (autocomplete === '' || autocomplete === 'on') return 'missing';
  if (autocomplete === 'off' || autocomplete === 'false' || autocomplete === 'nope') return 'off';
  // "section-gift shipping home tel webauthn": the field's own token stands last but for webauthn.
  const token =
    autocomplete
      .split(' ')
      .filter((each) => each !== 'webauthn')
      .at(-1) ?? '';
  return (alsoRight[purpose]?.test(token) ?? token === purpose) ? undefined : 'wrong';
}
