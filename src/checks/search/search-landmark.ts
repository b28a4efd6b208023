import { definePageCheck, verdict } from '../../model/check';
import { refOf, theField } from './shared/the-field';

export default definePageCheck({
  id: 'search-landmark',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'The search is marked as a landmark',
  help: 'People who use a screen reader jump from landmark to landmark. With <search> or role="search" around the field, the search is one jump away on every page.',
  standards: [],
  sources: [{ title: 'HTML: the search element', url: 'https://html.spec.whatwg.org/#the-search-element' }],
  messages: { missing: 'The search field is in no search landmark' },
  run({ search }) {
    const field = theField(search);
    if (field === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    if (field.value.inLandmark) return verdict(1, []);
    return verdict(1, [
      { node: refOf(field), message: 'missing', evidence: {}, severity: 'minor', certainty: 'certain' },
    ]);
  },
});
