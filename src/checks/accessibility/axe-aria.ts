import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-aria',
  title: 'What is announced is what is there',
  help: 'ARIA tells screen readers what a part of the page is and in which state. Where it is misspelt, misplaced or contradicts the page, people are told something false. Prefer native elements, and correct or remove the rest.',
});
