import { definePageCheck, verdict } from '../../model/check';
import { helpWords } from '../../text/words/care';
import { matcherOf } from '../../text/words/match';
import { hasFooter, isReducedPage, linkSaying, linksOf } from './shared/pages';

const isHelp = matcherOf(helpWords);

export default definePageCheck({
  id: 'help-self-service',
  version: 1,
  group: 'contact',
  needs: ['links', 'page'],
  title: 'There is help that people can look up themselves',
  help: 'Most questions have been asked before. A help page or a list of frequent questions answers them at any hour, without a queue. Link it from the header or the footer.',
  standards: ['WCAG 3.2.6'],
  sources: [{ title: 'WCAG 2.2 SC 3.2.6', url: 'https://www.w3.org/TR/WCAG22/#consistent-help' }],
  messages: { absent: 'Nothing here leads to help or to frequent questions' },
  run({ links, page }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (top === undefined || isReducedPage(top.url)) return { outcome: 'nothing-to-test', examined: 0 };
    const all = linksOf(links);
    if (all.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    const isFaqPage = page.some(({ value }) => value.structured.some(({ types }) => types.includes('FAQPage')));
    if (isFaqPage || linkSaying(all, isHelp, /\/(help|faq|support|hilfe|aide|ayuda|docs?)(\/|$|[-.])/) !== undefined) {
      return verdict(all.length, []);
    }
    const certainty = hasFooter(all) ? 'certain' : 'review';
    return verdict(all.length, [{ message: 'absent', evidence: {}, severity: 'minor', certainty }]);
  },
});
