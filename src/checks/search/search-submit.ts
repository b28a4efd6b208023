import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { refOf, theField } from './shared/the-field';

/** CSS px: farther from the field, a button is not taken for its own. */
const farthest = 24;
/** Smallest side of a button under a mouse (WCAG 2.5.8) and under a finger (2.5.5). */
const smallest = { desktop: 24, phone: 44 } as const;

export default definePageCheck({
  id: 'search-submit',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'A button sends the search',
  help: 'Not everyone knows that the Enter key searches, and on a phone its key may be hidden or say "Next". Put a button with a name and a magnifier right beside the field.',
  standards: [],
  sources: [
    {
      title: 'Baymard: mobile search needs a submit button',
      url: 'https://baymard.com/blog/mobile-search-submit-button',
    },
  ],
  messages: {
    none: 'The search field has no button that sends it',
    unclear: 'A magnifier stands by the search field, but nothing says that it sends the search',
    far: 'The search button is {gap} px from its field',
    small: 'The search button is {width} x {height} px; {least} px a side are easy to hit',
    unnamed: 'The search button has no name',
  },
  run({ search }, { device }) {
    const field = theField(search);
    if (field === undefined || !field.value.visible) return { outcome: 'nothing-to-test', examined: 0 };
    const { submit, maybeSubmit, form } = field.value;
    const base = { node: refOf(field), severity: 'moderate' } as const;
    if (submit === undefined || !submit.visible) {
      // The first of two: without a form a script may listen on anything.
      const sure = !maybeSubmit && form !== undefined;
      const message = maybeSubmit ? 'unclear' : 'none';
      return verdict(1, [{ ...base, message, evidence: {}, certainty: sure ? 'certain' : 'review' }]);
    }
    const findings: FindingDraft<ElementRef>[] = [];
    const button = { node: { frame: field.frame, node: submit.node }, related: [refOf(field)] };
    const least = smallest[device];
    if (submit.gap > farthest) {
      findings.push({ ...base, ...button, message: 'far', evidence: { gap: submit.gap }, certainty: 'review' });
    } else if (Math.min(submit.width, submit.height) < least) {
      const evidence = { width: submit.width, height: submit.height, least };
      findings.push({ ...base, ...button, message: 'small', evidence, severity: 'minor', certainty: 'certain' });
    }
    if (submit.name === '')
      findings.push({ ...base, ...button, message: 'unnamed', evidence: {}, certainty: 'certain' });
    return verdict(1, findings);
  },
});
