import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-language',
  title: 'The page says which language it is in',
  help: 'The language decides how a screen reader pronounces the page, and how browsers translate and hyphenate it. Put the right lang on the html element and on parts in other languages.',
});
