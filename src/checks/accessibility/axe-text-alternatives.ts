import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-text-alternatives',
  title: 'Pictures say in words what they show',
  help: 'People who cannot see a picture hear its text alternative instead; without one they hear a file name or nothing. Say briefly what the picture tells, and mark mere decoration with an empty alternative.',
});
