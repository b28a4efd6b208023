import { definePageCheck, verdict } from '../../model/check';
import { refOf, theField } from './shared/the-field';

export default definePageCheck({
  id: 'search-url',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'Results have an address of their own',
  help: 'Results that have an address can be bookmarked, sent to a friend and found again with the Back button. Send the search with GET and the query in the address, such as /search?q=kite.',
  standards: [],
  sources: [{ title: 'RFC 9110, 9.2.1: safe methods', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1' }],
  messages: { post: 'The search is sent with POST: its results have no address to share or to come back to' },
  run({ search }) {
    const field = theField(search);
    if (field === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const { form, template } = field.value;
    const declared = search.some(({ value }) =>
      value.sightings.some((each) => each.kind === 'declared' && each.template !== undefined),
    );
    if (template !== undefined || declared) return verdict(1, []);
    if (form?.method !== 'post')
      return { outcome: 'not-measured', reason: 'A script opens the results: only a search tells their address' };
    const alone = form.textFields === 1 && !form.wrapsPage && !form.hasPassword;
    return verdict(1, [
      {
        node: refOf(field),
        message: 'post',
        evidence: {},
        severity: 'moderate',
        certainty: alone ? 'certain' : 'review',
      },
    ]);
  },
});
