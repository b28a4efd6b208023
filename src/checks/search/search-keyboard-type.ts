import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { refOf, theField } from './shared/the-field';

/** Below this font size Safari on iOS zooms the page when a field gets the focus; CSS px. */
const zoomFreePx = 16;

export default definePageCheck({
  id: 'search-keyboard-type',
  version: 1,
  group: 'search',
  needs: ['search'],
  title: 'The phone brings up the right keyboard for searching',
  help: 'With type="search" or enterkeyhint="search" the phone shows a search key instead of "return", and the field can be emptied with one tap. A font of 16 px or more keeps iPhones from zooming in, after which people have to pinch their way back.',
  standards: [],
  sources: [
    { title: 'HTML: enterkeyhint', url: 'https://html.spec.whatwg.org/#input-modalities:-the-enterkeyhint-attribute' },
  ],
  messages: {
    type: 'The search field is a plain text field: phones show no search key for it',
    'small-font': 'Text in the search field is {px} px: iPhones zoom in below {least} px',
    capitals: 'Phones write the first letter of a query in capitals here (autocapitalize="{value}")',
  },
  fixLabels: {
    key: 'Give it enterkeyhint="search"',
    capitals: 'Give it autocapitalize="none"',
    'larger-font': 'Set its text in {px} px',
  },
  fixes({ message }) {
    if (message === 'small-font') {
      const patch = { kind: 'style', on: 'own', declarations: { 'font-size': `${zoomFreePx}px` } } as const;
      return [{ label: 'larger-font', values: { px: zoomFreePx }, patches: [patch] }];
    }
    const [label, name, value] =
      message === 'type'
        ? (['key', 'enterkeyhint', 'search'] as const)
        : (['capitals', 'autocapitalize', 'none'] as const);
    return [{ label, values: {}, patches: [{ kind: 'attribute', on: 'own', name, value }] }];
  },
  run({ search }, { device }) {
    const field = theField(search);
    if (field === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const { type, role, inputMode, enterKeyHint, autocapitalize, fontPx, visible } = field.value;
    const findings: FindingDraft<ElementRef>[] = [];
    const base = { node: refOf(field), severity: 'minor', certainty: 'certain' } as const;
    if (type !== 'search' && role !== 'searchbox' && inputMode !== 'search' && enterKeyHint !== 'search') {
      findings.push({ ...base, message: 'type', evidence: {} });
    }
    if (/^(on|sentences|words|characters)$/.test(autocapitalize)) {
      findings.push({ ...base, message: 'capitals', evidence: { value: autocapitalize } });
    }
    if (device === 'phone' && visible && fontPx > 0 && fontPx < zoomFreePx) {
      const evidence = { px: Math.round(fontPx * 10) / 10, least: zoomFreePx };
      findings.push({ ...base, message: 'small-font', evidence, severity: 'moderate' });
    }
    return verdict(1, findings);
  },
});
