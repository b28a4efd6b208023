import { axeCheck } from './axe/check';

export default axeCheck({
  id: 'axe-forms',
  title: 'Every field is labelled',
  help: 'A label that is tied to its field is read aloud, can be tapped, and stays in sight while people type. Give each field one visible label with a matching "for", and let browsers fill in what they know.',
});
