import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';

/** WCAG 1.4.4 asks for text at twice its size. */
const leastZoom = 2;

/** What fits the phone and forbids nothing. */
const fitting = 'width=device-width, initial-scale=1';

export default defineCheck({
  id: 'mobile-viewport',
  version: 1,
  group: 'wayfinding',
  needs: ['page'],
  title: 'The page fits its width to the phone and can be zoomed',
  help: 'Without <meta name="viewport" content="width=device-width"> a phone draws the page as on a wide screen and shrinks it until nobody can read it. Who forbids zooming locks out people with weak eyes.',
  standards: ['WCAG 1.4.4'],
  sources: [{ title: 'WCAG 2.2 SC 1.4.4', url: 'https://www.w3.org/TR/WCAG22/#resize-text' }],
  messages: {
    missing: 'The page has no viewport meta tag: phones draw it 980 px wide and shrink it',
    'fixed-width': 'The viewport is set to {width} instead of the width of the device',
    'no-zoom': 'Zooming is switched off ({setting})',
  },
  fixLabels: { add: 'Add the meta tag: {content}', set: 'Set it to {content}' },
  fixes({ message }) {
    const values = { content: fitting };
    if (message !== 'missing') {
      return [{ label: 'set', values, patches: [{ kind: 'attribute', on: 'own', name: 'content', value: fitting }] }];
    }
    const attributes = { name: 'viewport', content: fitting };
    return [{ label: 'add', values, patches: [{ kind: 'insert', on: 'head', tag: 'meta', attributes, text: '' }] }];
  },
  run({ page }) {
    if (!page.isTop) return { outcome: 'nothing-to-test', examined: 0 };
    const base = { severity: 'serious', certainty: 'certain' } as const;
    if (page.metaViewport === undefined) return verdict(1, [{ ...base, message: 'missing', evidence: {} }]);
    const { node, content } = page.metaViewport;
    const settings = settingsOf(content);
    const findings: FindingDraft[] = [];
    const width = settings.get('width');
    const initial = settings.get('initial-scale');
    if (width !== 'device-width' && initial === undefined) {
      findings.push({ ...base, node, message: 'fixed-width', evidence: { width: width ?? 'nothing' } });
    } else if (width !== undefined && width !== 'device-width') {
      findings.push({ ...base, node, message: 'fixed-width', evidence: { width } });
    }
    const scalable = settings.get('user-scalable');
    const maximum = Number.parseFloat(settings.get('maximum-scale') ?? '');
    if (scalable === 'no' || scalable === '0') {
      findings.push({ ...base, node, message: 'no-zoom', evidence: { setting: `user-scalable=${scalable}` } });
    } else if (maximum < leastZoom && maximum >= 0) {
      findings.push({ ...base, node, message: 'no-zoom', evidence: { setting: `maximum-scale=${maximum}` } });
    }
    return verdict(1, findings);
  },
});

/** Pairs between commas, semicolons or blanks: https://drafts.csswg.org/css-viewport/#parsing-algorithm */
function settingsOf(content: string): ReadonlyMap<string, string> {
  const pairs = content
    .toLowerCase()
    .replace(/\s*=\s*/g, '=')
    .split(/[,;\s]+/);
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      const [key = '', value = ''] = pair.split('=');
      return key === '' ? [] : [[key, value]];
    }),
  );
}
