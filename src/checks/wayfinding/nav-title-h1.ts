import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';

/** Words of two letters and more, without accents and case; scripts without spaces give their runs. */
function words(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

/** Shares a word, or one holds the other: "Kites" and "Kite", and scripts that write without spaces. */
function sharesWord(title: string, heading: string): boolean {
  const own = words(title);
  const other = [...words(heading)];
  return other.some((word) => own.has(word) || [...own].some((each) => each.includes(word) || word.includes(each)));
}

export default definePageCheck({
  id: 'nav-title-h1',
  version: 1,
  group: 'wayfinding',
  needs: ['page'],
  title: 'The title and the main heading name the page alike',
  help: 'The title is what people see in tabs, bookmarks and search results; the main heading is what greets them. When both say the same, people know that they are where they wanted to go. Give the page one visible h1 and a title that shares its words.',
  standards: ['WCAG 2.4.2'],
  sources: [{ title: 'WCAG 2.2 SC 2.4.2', url: 'https://www.w3.org/TR/WCAG22/#page-titled' }],
  messages: {
    'no-title': 'The page has no title',
    'no-h1': 'The page has no visible main heading (h1)',
    'several-h1': '{count} main headings (h1) compete on one page',
    mismatch: 'The title "{title}" and the main heading "{heading}" share no word',
  },
  run({ page }, { profile }) {
    const top = page.find(({ value }) => value.isTop);
    if (top === undefined) return { outcome: 'not-measured', reason: 'The top frame did not answer' };
    const { title, h1, url } = top.value;
    const findings: FindingDraft<ElementRef>[] = [];
    const base = { severity: 'moderate', certainty: 'certain' } as const;
    if (title === '') findings.push({ ...base, message: 'no-title', evidence: {} });
    if (h1.length === 0) findings.push({ ...base, message: 'no-h1', evidence: {}, severity: 'minor' });
    const [first] = h1;
    if (first !== undefined && h1.length > 1) {
      const [node, ...related] = h1.map((each) => ({ frame: top.frame, node: each.node }));
      findings.push({
        message: 'several-h1',
        evidence: { count: h1.length },
        severity: 'minor',
        certainty: 'review',
        related,
        ...(node === undefined ? {} : { node }),
      });
    }
    // A home page is titled with its brand, and greets with a claim.
    const isHome = new URL(url).pathname.length <= 1;
    if (first !== undefined && title !== '' && first.text !== '' && !isHome && profile !== 'brochure') {
      if (!h1.some(({ text }) => sharesWord(title, text))) {
        const node = { frame: top.frame, node: first.node };
        findings.push({
          ...base,
          certainty: 'review',
          message: 'mismatch',
          evidence: { title, heading: first.text },
          node,
        });
      }
    }
    return verdict(1, findings);
  },
});
