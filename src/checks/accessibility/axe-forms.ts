import { axeCheck } from './axe/check';

const nameless = new Set(['label', 'select-name', 'label-title-only']);

export default axeCheck({
  id: 'axe-forms',
  title: 'Every field is labelled',
  help: 'A label that is tied to its field is read aloud, can be tapped, and stays in sight while people type. Give each field one visible label with a matching "for", and let browsers fill in what they know.',
  fixLabels: { label: 'Put the label "{text}" before it' },
  fixes({ rule = '', element }) {
    const text = /^<[^>]*?\b(?:placeholder|title)="([^"]+)"/.exec(element?.snippet ?? '')?.[1]?.trim();
    if (!nameless.has(rule) || !text) return [];
    return [
      {
        label: 'label',
        values: { text },
        patches: [{ kind: 'insert', on: 'own', tag: 'label', attributes: {}, text }],
      },
    ];
  },
});
