import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-text-alternatives',
  title: 'Pictures say in words what they show',
  help: 'People who cannot see a picture hear its text alternative instead; without one they hear a file name or nothing. Say briefly what the picture tells, and mark mere decoration with an empty alternative.',
  fixLabels: { decoration: 'If it only decorates, say so with an empty alt' },
  fixes({ rule }) {
    if (rule !== 'image-alt' && rule !== 'image-redundant-alt') return [];
    return [{ label: 'decoration', values: {}, patches: [{ kind: 'attribute', on: 'own', name: 'alt', value: '' }] }];
  },
});
