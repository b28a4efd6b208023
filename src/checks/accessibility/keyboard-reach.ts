import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'keyboard-reach',
  title: 'What can be clicked can be reached by Tab',
  help: 'People who cannot use a mouse reach what Tab reaches. Take tabindex="-1" off links, buttons and fields, or offer another way to them.',
});
