import { definePageCheck, verdict } from '../../model/check';
import { complaintWords } from '../../text/words/care';
import { matcherOf } from '../../text/words/match';
import { isReducedPage, linkSaying, linksOf } from './shared/pages';

const isComplaint = matcherOf(complaintWords);

export default definePageCheck({
  id: 'complaints-route',
  version: 1,
  group: 'contact',
  needs: ['links', 'controls', 'page'],
  title: 'Complaints and feedback have a place to go',
  help: 'Who can complain easily gives a second chance; who can’t tells everyone else. Link a way to say that something went wrong, or ask for feedback, from the footer.',
  standards: [],
  sources: [{ title: 'ISO 10002: complaints handling', url: 'https://www.iso.org/standard/71580.html' }],
  messages: { absent: 'Nothing here invites feedback or complaints' },
  run({ links, controls, page }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    const all = linksOf(links);
    if (top === undefined || isReducedPage(top.url) || all.length === 0)
      return { outcome: 'nothing-to-test', examined: 0 };
    const asks = controls.some(
      ({ value }) =>
        value.services.some(({ kind }) => kind === 'feedback') ||
        value.buttons.some(({ name }) => name.length <= 40 && isComplaint(name)),
    );
    if (asks || linkSaying(all, isComplaint, /(complaint|feedback|beschwerde|reclam)/) !== undefined)
      return verdict(all.length, []);
    // It may be one of the subjects of a contact form.
    return verdict(all.length, [{ message: 'absent', evidence: {}, severity: 'minor', certainty: 'review' }]);
  },
});
