import { definePageCheck, verdict } from '../../model/check';
import { refOf, theField } from './shared/the-field';

export default definePageCheck({
  id: 'search-label',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'The search field has a name of its own',
  help: 'A screen reader says the name of a field. A placeholder vanishes with the first letter, and with it the only hint at what the field is for. Give it a label, hidden if need be, or an aria-label such as "Search".',
  standards: ['WCAG 1.3.1', 'WCAG 4.1.2'],
  sources: [{ title: 'WCAG 2.2 SC 4.1.2', url: 'https://www.w3.org/TR/WCAG22/#name-role-value' }],
  messages: {
    none: 'The search field has no name: a screen reader says "edit" and nothing more',
    placeholder: 'The search field is named by its placeholder "{text}" alone',
    title: 'The search field is named by a tooltip "{text}" alone',
  },
  fixLabels: { name: 'Name it with aria-label="{text}"' },
  fixes({ evidence: { text } }) {
    const name = typeof text === 'string' && text.trim() !== '' ? text.trim() : 'Search';
    const patch = { kind: 'attribute', on: 'own', name: 'aria-label', value: name } as const;
    return [{ label: 'name', values: { text: name }, patches: [patch] }];
  },
  run({ search }) {
    const field = theField(search);
    if (field === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const { name, nameOrigin } = field.value;
    if (nameOrigin !== 'none' && nameOrigin !== 'placeholder' && nameOrigin !== 'title') return verdict(1, []);
    const severity = nameOrigin === 'none' ? 'serious' : 'minor';
    return verdict(1, [
      { node: refOf(field), message: nameOrigin, evidence: { text: name }, severity, certainty: 'certain' },
    ]);
  },
});
