import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-media',
  title: 'Sound and video can be followed and stopped',
  help: 'People who cannot hear need captions; people who listen to a screen reader need silence. Add captions to videos, and let nothing play or move by itself without a way to stop it.',
});
