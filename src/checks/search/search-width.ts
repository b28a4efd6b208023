import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { refOf, theField } from './shared/the-field';

/** Characters of a query that fit nine of ten of all queries, and the width that the average field had. */
const enough = 27;
const poor = 18;
/** Share of a phone's width. */
const enoughOfPhone = 0.6;

export default definePageCheck({
  id: 'search-width',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'The search field is wide enough for what people type',
  help: 'What has scrolled out of sight can no longer be checked for typos. 27 characters hold nine queries of ten. On a phone let the field take most of the width.',
  standards: [],
  sources: [
    {
      title: 'Nielsen: search boxes of 27 characters fit 90 % of queries',
      url: 'https://www.nngroup.com/articles/search-visible-and-simple/',
    },
  ],
  messages: {
    narrow: 'The search field shows {characters} characters; {enough} hold nine queries of ten',
    'narrow-phone': 'The search field takes {percent} % of the screen width; {enough} % or more leave room to type',
  },
  run({ search }, { device, viewport }) {
    const field = theField(search);
    if (field === undefined || !field.value.visible) return { outcome: 'nothing-to-test', examined: 0 };
    const { characters, width, growsOnFocus } = field.value;
    // Only a look at the focused field tells how far it grows.
    const certainty = growsOnFocus ? 'review' : 'certain';
    if (device === 'phone') {
      const share = width / viewport.width;
      if (share >= enoughOfPhone) return verdict(1, []);
      const evidence = { percent: Math.round(share * 100), enough: enoughOfPhone * 100, growsOnFocus };
      return verdict(1, [
        {
          node: refOf(field),
          message: 'narrow-phone',
          evidence,
          severity: share < 0.4 ? 'moderate' : 'minor',
          certainty,
        },
      ]);
    }
    if (characters === undefined)
      return { outcome: 'not-measured', reason: 'The width of the font could not be measured' };
    const findings: FindingDraft<ElementRef>[] = [];
    if (characters < enough) {
      findings.push({
        node: refOf(field),
        message: 'narrow',
        evidence: { characters, enough, growsOnFocus },
        severity: characters < poor ? 'moderate' : 'minor',
        certainty,
      });
    }
    return verdict(1, findings);
  },
});
