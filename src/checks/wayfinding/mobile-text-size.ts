import { defineCheck, verdict } from '../../model/check';
import type { TextSize } from '../../model/facts/text';
import type { FindingDraft } from '../../model/finding';

/** CSS px; and the share of the visible characters that reach it. */
const legible = 12;
const legibleShare = 0.6;
/** What browsers give running text where nobody asks for less. */
const bodyPx = 16;
/** A page with less text than this says nothing about its size. */
const enoughText = 200;

export default defineCheck({
  id: 'mobile-text-size',
  version: 1,
  group: 'wayfinding',
  needs: ['page', 'text'],
  title: 'Text on a phone is large enough to read',
  help: 'Text under 12 px makes people pinch and slide. Give running text 16 px, and keep small print small in amount, too.',
  standards: [],
  sources: [
    {
      title: 'Lighthouse 11: font-size (60 % of the text at 12 px or more)',
      url: 'https://developer.chrome.com/docs/lighthouse/seo/font-size',
    },
  ],
  messages: {
    small: '{percent} % of the text is smaller than {least} px',
    body: 'Most running text is {px} px; {least} px read well on a phone',
  },
  run({ page, text }, { device }) {
    if (!page.isTop || device !== 'phone') return { outcome: 'nothing-to-test', examined: 0 };
    const total = charactersOf(text.sizes);
    if (total < enoughText) return { outcome: 'nothing-to-test', examined: 0 };
    const findings: FindingDraft[] = [];
    const small = text.sizes.filter(({ px }) => px < legible);
    const share = charactersOf(small) / total;
    if (share > 1 - legibleShare) {
      const biggest = most(small);
      findings.push({
        ...(biggest === undefined ? {} : { node: biggest.node }),
        message: 'small',
        evidence: { percent: Math.round(share * 100), least: legible },
        severity: 'moderate',
        certainty: 'certain',
      });
    }
    const body = most(text.mainSizes);
    if (findings.length === 0 && body !== undefined && body.px < bodyPx && charactersOf(text.mainSizes) >= enoughText) {
      const evidence = { px: body.px, least: bodyPx };
      findings.push({ node: body.node, message: 'body', evidence, severity: 'minor', certainty: 'certain' });
    }
    return verdict(total, findings);
  },
});

function charactersOf(sizes: readonly TextSize[]): number {
  return sizes.reduce((sum, { characters }) => sum + characters, 0);
}

function most(sizes: readonly TextSize[]): TextSize | undefined {
  return [...sizes].sort((a, b) => b.characters - a.characters)[0];
}
