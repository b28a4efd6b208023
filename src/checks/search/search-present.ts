import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import { surelySearch } from '../../model/facts/search';
import type { FindingDraft } from '../../model/finding';

export default definePageCheck({
  id: 'search-present',
  version: 1,
  group: 'search',
  needs: ['search', 'page'],
  title: 'The site has a search',
  help: 'People who know what they want ask for it. Without a search they have to guess under which menu entry it lies, and many leave. Put a search field where every page has it, in the header.',
  standards: [],
  sources: [{ title: 'WCAG 2.2 SC 2.4.5', url: 'https://www.w3.org/TR/WCAG22/#multiple-ways' }],
  messages: {
    absent: 'No search on this page: no field, no button that opens one, no link to a search page',
    maybe: 'This may be the search of the site: {percent} % sure',
    'declared-only': 'The page tells search engines of a site search, but shows none',
  },
  run({ search, page }, { profile }) {
    const sightings = search.flatMap(({ frame, value }) => value.sightings.map((sighting) => ({ frame, ...sighting })));
    const best = sightings.filter(({ kind }) => kind !== 'declared').sort((a, b) => b.confidence - a.confidence)[0];
    if (best !== undefined && best.confidence >= surelySearch) return verdict(sightings.length, []);
    // A handful of pages needs no search: that is the profile's word, not the page's.
    if (profile === 'brochure') return { outcome: 'nothing-to-test', examined: 0 };
    // A page on its way to being drawn shows nothing yet.
    const top = page.find(({ value }) => value.isTop)?.value;
    if (top === undefined || top.elementCount < emptyPage) {
      return { outcome: 'not-measured', reason: 'The page has hardly any content' };
    }
    return verdict(1, [
      findingOf(
        best,
        sightings.some(({ kind }) => kind === 'declared'),
      ),
    ]);
  },
});

/** Fewer elements than this are an error page, a wall or a script that has not drawn yet. */
const emptyPage = 15;

function findingOf(
  best: { readonly frame: number; readonly node?: number; readonly confidence: number } | undefined,
  isDeclared: boolean,
): FindingDraft<ElementRef> {
  if (best !== undefined) {
    return {
      ...(best.node === undefined ? {} : { node: { frame: best.frame, node: best.node } }),
      message: 'maybe',
      evidence: { percent: Math.round(best.confidence * 100) },
      severity: 'serious',
      certainty: 'review',
    };
  }
  const message = isDeclared ? 'declared-only' : 'absent';
  return { message, evidence: {}, severity: 'serious', certainty: isDeclared ? 'review' : 'certain' };
}
