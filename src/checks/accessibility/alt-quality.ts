import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'alt-quality',
  title: 'Text alternatives say what the picture tells',
  help: 'A file name or the word "image" tells a listener nothing, and a paragraph holds them up. Say in a few words what the picture is there to tell.',
});
