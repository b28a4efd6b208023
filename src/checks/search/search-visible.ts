import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { refOf, theField, theTrigger } from './shared/the-field';

export default definePageCheck({
  id: 'search-visible',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'The search field is in sight',
  help: 'A field that stands open is used about twice as often as one that has to be opened first. Show the field itself in the header; on a phone at least a magnifier that is always there, not an entry of the menu.',
  standards: [],
  sources: [
    {
      title: 'Nielsen Norman Group: The magnifying-glass icon in search design',
      url: 'https://www.nngroup.com/articles/magnifying-glass-icon/',
    },
  ],
  messages: {
    'behind-icon': 'The search field shows only after a click on "{name}"',
    'behind-menu': 'The search is hidden until a menu is opened',
    'link-only': 'There is no search field here: "{name}" leads to another page first',
  },
  run({ search }, { device }) {
    const field = theField(search);
    const trigger = theTrigger(search);
    if (field === undefined && trigger === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    if (field?.value.visible === true) return verdict(1, []);
    const findings: FindingDraft<ElementRef>[] = [];
    if (trigger?.value.visible === true) {
      if (trigger.value.looksLikeField) return verdict(1, []);
      findings.push({
        node: refOf(trigger),
        message: trigger.value.kind === 'link' && field === undefined ? 'link-only' : 'behind-icon',
        evidence: { name: trigger.value.name || 'an icon without a name' },
        severity: device === 'phone' ? 'minor' : 'serious',
        certainty: trigger.value.confidence >= sureTrigger ? 'certain' : 'review',
      });
    } else {
      const hidden = field ?? trigger;
      findings.push({
        ...(hidden === undefined ? {} : { node: refOf(hidden) }),
        message: 'behind-menu',
        evidence: {},
        severity: device === 'phone' ? 'moderate' : 'serious',
        // What opens it was not recognised: it may look like a search all the same.
        certainty: 'review',
      });
    }
    return verdict(1, findings);
  },
});

const sureTrigger = 0.75;
