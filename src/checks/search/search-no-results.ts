import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { answerTo, isRead, type ReadAnswer, serverError, serverErrorMessage, unread } from './shared/asked';

/** So many links in the page's own part are a way on. */
const enoughLinks = 3;

export default definePageCheck({
  id: 'search-no-results',
  version: 1,
  group: 'search',
  needs: ['searchProbe'],
  title: 'Finding nothing is no dead end',
  help: 'Say plainly that nothing was found and for which words, keep the field there, and show a way on: tips, categories, popular things named as such, a person to ask.',
  standards: [],
  sources: [
    {
      title: 'Nielsen Norman Group: no-results pages',
      url: 'https://www.nngroup.com/articles/search-no-results-serp/',
    },
  ],
  messages: {
    home: 'A search that finds nothing leads back to the home page without a word',
    blank: 'A search for "{query}" shows neither results nor a word that there are none',
    fallback: 'A search for "{query}" shows {count} things as if they had been found',
    'dead-end': 'The page for "nothing found" leads nowhere: no field, no links, no tips, no contact',
    'no-echo': 'The page for "nothing found" does not repeat what was searched for',
    'server-error': serverErrorMessage,
  },
  run({ searchProbe }) {
    const answer = answerTo(searchProbe, 'nonsense');
    const broken = serverError(searchProbe, answer);
    if (broken !== undefined) return verdict(1, [broken]);
    if (!isRead(answer)) return unread(answer);
    return verdict(1, findingsOf(answer));
  },
});

function findingsOf(answer: ReadAnswer): readonly FindingDraft<ElementRef>[] {
  const { results, query, url, finalUrl = '' } = answer;
  if (isHome(finalUrl) && !isHome(url)) {
    return [
      { message: 'home', evidence: { query }, severity: 'serious', certainty: results.saysNone ? 'review' : 'certain' },
    ];
  }
  if (!results.saysNone && results.count !== 0) {
    // Our lists may not know the words of this page: a person looks.
    const count = results.items.length;
    const message = count > 0 ? 'fallback' : 'blank';
    const severity = count > 0 ? 'moderate' : 'serious';
    return [{ message, evidence: { query, ...(count > 0 ? { count } : {}) }, severity, certainty: 'review' }];
  }
  const { links, contact, tips } = results.waysForward;
  const certainty = results.scripted ? 'review' : 'certain';
  if (!results.hasField && links < enoughLinks && !tips && !contact && results.items.length === 0) {
    return [{ message: 'dead-end', evidence: {}, severity: 'moderate', certainty }];
  }
  return results.echoesQuery || results.keepsQuery
    ? []
    : [{ message: 'no-echo', evidence: {}, severity: 'minor', certainty }];
}

function isHome(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.pathname.length <= 1 && parsed.search === '';
}
