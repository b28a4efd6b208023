import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'reflow-320',
  title: 'The page fits into 320 px',
  help: 'On small phones, and when enlarged to 400 %, the page has 320 px. Let boxes shrink: use max-width and wrapping instead of fixed widths.',
});
