import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'dialog-quality',
  title: 'Open dialogs are named, hold the focus and can be closed',
  help: 'Who cannot see a dialog open must be taken into it, told what it is, and let out again. Give it a name, move the focus in, and offer a close button that says so.',
});
