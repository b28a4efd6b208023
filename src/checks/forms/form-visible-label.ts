import { defineCheck, verdict } from '../../model/check';
import type { FormField } from '../../model/facts/forms';
import type { FindingDraft } from '../../model/finding';
import { isAsked, isSearchLike, titleOf } from './shared/purpose';

export default defineCheck({
  id: 'form-visible-label',
  version: 1,
  group: 'forms',
  needs: ['forms'],
  title: 'Every field has a label that stays in sight',
  help: 'A placeholder is gone with the first letter. Who is interrupted, or checks the form before sending it, no longer sees what was asked. Put a label above each field.',
  standards: ['WCAG 3.3.2'],
  sources: [{ title: 'WCAG 2.2 SC 3.3.2', url: 'https://www.w3.org/TR/WCAG22/#labels-or-instructions' }],
  messages: {
    'placeholder-only': 'Only the placeholder "{text}" says what belongs here, and it goes once someone types',
    none: 'Nothing visible says what belongs in this field',
    hidden: 'The label "{text}" is hidden; it may float up once someone types',
  },
  fixLabels: { label: 'Put the label "{text}" before it' },
  fixes({ message, evidence: { text } }) {
    // what a label says has to be on the page already: words of ours would be guessed
    if (message === 'none' || typeof text !== 'string' || text.trim() === '') return [];
    const values = { text: text.trim() };
    return [
      { label: 'label', values, patches: [{ kind: 'insert', on: 'own', tag: 'label', attributes: {}, ...values }] },
    ];
  },
  run({ forms }) {
    const fields = forms.fields.filter((field) => isAsked(field) && !isSearchLike(field));
    const findings = fields.flatMap((field): FindingDraft[] => {
      const draft = findingOf(field);
      return draft === undefined ? [] : [draft];
    });
    return verdict(fields.length, findings);
  },
});

function findingOf(field: FormField): FindingDraft | undefined {
  if (field.visibleLabel !== '' || field.textBefore !== '') return undefined;
  const base = { node: field.node, severity: 'moderate' } as const;
  // A hidden label may be one that floats: only typing tells.
  if (field.nameOrigin === 'label') {
    return { ...base, message: 'hidden', evidence: { text: titleOf(field) }, certainty: 'review' };
  }
  // The first choice of a list often says what it is for.
  if (field.type === 'select') return { ...base, message: 'none', evidence: {}, certainty: 'review' };
  if (field.placeholder.trim() !== '') {
    return { ...base, message: 'placeholder-only', evidence: { text: field.placeholder }, certainty: 'certain' };
  }
  // Signs around it (a number stepper, a chat line) may speak for themselves.
  return { ...base, message: 'none', evidence: {}, certainty: field.nameOrigin === 'none' ? 'certain' : 'review' };
}
