import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { matcherOf } from '../../text/words/match';
import { privacyWords, termsWords } from '../../text/words/policies';
import { hasFooter, linkSaying, linksOf } from '../contact/shared/pages';

const isPrivacy = matcherOf(privacyWords);
const isTerms = matcherOf(termsWords);

export default definePageCheck({
  id: 'trust-policies',
  version: 1,
  group: 'trust',
  needs: ['links'],
  title: 'Privacy and terms are one click away',
  help: 'Before people hand over an address or a card number they want to know what happens to it and what they agree to. Link the privacy policy and the terms from the footer of every page.',
  standards: [],
  sources: [{ title: 'GDPR, article 13', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' }],
  messages: {
    'no-privacy': 'No link to a privacy policy',
    'no-terms': 'No link to terms and conditions',
  },
  run({ links }, { profile }) {
    const all = linksOf(links);
    if (all.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    const findings: FindingDraft<ElementRef>[] = [];
    const certainty = hasFooter(all) ? 'certain' : 'review';
    if (linkSaying(all, isPrivacy, /privacy|datenschutz|confidentialite|privacidad|gdpr/) === undefined) {
      findings.push({ message: 'no-privacy', evidence: {}, severity: 'moderate', certainty });
    }
    // Who only publishes has no terms to agree to.
    const needsTerms = profile === 'shop' || profile === 'saas';
    if (needsTerms && linkSaying(all, isTerms, /(^|\/)(terms|agb|legal|conditions|tos)/) === undefined) {
      findings.push({ message: 'no-terms', evidence: {}, severity: 'moderate', certainty });
    }
    return verdict(all.length, findings);
  },
});
