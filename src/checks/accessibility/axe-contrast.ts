import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-contrast',
  title: 'Text stands out from its background',
  help: 'Pale text is lost in sunlight, on cheap screens and with ageing eyes. Darken the text or lighten what is behind it until the contrast is at least 4.5 to 1, for large text 3 to 1.',
  fixLabels: { color: 'Draw the text in {color}, the nearest colour that reads well' },
  fixes({ rule, evidence: { suggested } }) {
    if (rule !== 'color-contrast' || typeof suggested !== 'string') return [];
    const patch = { kind: 'style', on: 'own', declarations: { color: suggested } } as const;
    return [{ label: 'color', values: { color: suggested }, patches: [patch] }];
  },
});
