import { defineCheck, verdict } from '../../model/check';

export default defineCheck({
  id: 'mobile-overflow',
  version: 1,
  group: 'wayfinding',
  needs: ['page', 'text'],
  title: 'Nothing sticks out sideways on a phone',
  help: 'A page that slides sideways under the thumb feels broken, and what sticks out is missed. Let images, tables and long words shrink, wrap or scroll in a box of their own.',
  standards: ['WCAG 1.4.10'],
  sources: [{ title: 'WCAG 2.2 SC 1.4.10', url: 'https://www.w3.org/TR/WCAG22/#reflow' }],
  messages: {
    wide: 'The page is {overflow} px wider than the screen; the widest part ends at {right} px',
    unknown: 'The page is {overflow} px wider than the screen',
  },
  run({ page, text }, { device }) {
    if (!page.isTop || device !== 'phone') return { outcome: 'nothing-to-test', examined: 0 };
    if (text.overflow === 0) return verdict(1, []);
    const [widest, ...others] = text.wide;
    const base = { severity: 'moderate', certainty: 'certain' } as const;
    if (widest === undefined)
      return verdict(1, [{ ...base, message: 'unknown', evidence: { overflow: text.overflow } }]);
    return verdict(1, [
      {
        ...base,
        node: widest.node,
        related: others.map(({ node }) => node),
        message: 'wide',
        evidence: { overflow: text.overflow, right: widest.right },
      },
    ]);
  },
});
