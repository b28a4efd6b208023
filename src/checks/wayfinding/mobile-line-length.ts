import { defineCheck, verdict } from '../../model/check';

/** Characters in a line between which the eye finds the next one; the catalogue's limits. */
const shortest = 25;
const longest = 90;
/** Fewer paragraphs than these make no text to read. */
const enoughParagraphs = 3;

export default defineCheck({
  id: 'mobile-line-length',
  version: 1,
  group: 'wayfinding',
  needs: ['page', 'text'],
  title: 'Lines of text have a length that reads well',
  help: 'In lines of more than 90 characters the eye loses its way back; under 25 it never gets going. Limit the width of running text to about 65 characters.',
  standards: ['WCAG 1.4.8'],
  sources: [{ title: 'WCAG 2.2 SC 1.4.8', url: 'https://www.w3.org/TR/WCAG22/#visual-presentation' }],
  messages: {
    long: 'Lines of running text hold {characters} characters; up to {limit} read well',
    short: 'Lines of running text hold {characters} characters; from {limit} on they read well',
  },
  run({ page, text }) {
    const { lineLengths } = text;
    if (!page.isTop || lineLengths.length < enoughParagraphs) return { outcome: 'nothing-to-test', examined: 0 };
    // Scripts that write a word in one or two characters have other measures.
    if (/^(ja|zh|ko|th)\b/i.test(page.lang)) return { outcome: 'nothing-to-test', examined: 0 };
    const sorted = [...lineLengths].sort((a, b) => a.characters - b.characters);
    const median = sorted[Math.floor(sorted.length / 2)];
    if (median === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const { node, characters } = median;
    const base = { node, severity: 'minor', certainty: 'certain' } as const;
    if (characters > longest)
      return verdict(sorted.length, [{ ...base, message: 'long', evidence: { characters, limit: longest } }]);
    if (characters < shortest)
      return verdict(sorted.length, [{ ...base, message: 'short', evidence: { characters, limit: shortest } }]);
    return verdict(sorted.length, []);
  },
});
