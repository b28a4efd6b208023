import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'auth-friendly',
  title: 'Passwords and codes can be filled in and pasted',
  help: 'Nobody should have to remember or retype a secret. Let password managers fill the fields with the right autocomplete values, and never block pasting.',
});
