import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-names',
  title: 'Every control has a name',
  help: 'Screen readers and voice control know a button, link or field by its name alone. Give each one text, a label or an aria-label that says what it does, with the words that are seen on it.',
});
