import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-zoom',
  title: 'The page can be enlarged',
  help: 'Many people enlarge what they read. Leave zooming alone: take maximum-scale and user-scalable out of the viewport meta tag.',
});
