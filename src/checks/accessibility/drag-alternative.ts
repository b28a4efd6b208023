import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'drag-alternative',
  title: 'What is dragged can be moved without dragging',
  help: 'Dragging is hard with a tremor, a trackpad or one finger. Offer buttons or a menu that do the same.',
});
