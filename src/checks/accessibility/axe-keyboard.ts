import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-keyboard',
  title: 'The page works without a mouse',
  help: 'People who cannot use a mouse, and everyone whose hands are busy, go by keyboard. Everything that can be clicked must be reachable and usable with Tab, Enter and the arrow keys, in an order that follows the page.',
});
