import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-structure',
  title: 'Headings, lists, tables and landmarks are what they look like',
  help: 'Many people move through a page by its headings and landmarks instead of reading from the top. Mark up as a heading, list, table or landmark what looks like one, in an order that makes sense.',
});
