import { defineCheck, verdict } from '../../model/check';
import type { FormField } from '../../model/facts/forms';
import type { FindingDraft } from '../../model/finding';
import type { Patch } from '../../model/quick-fix';
import { isAsked, isSearchLike, type Purpose, purposeOf, titleOf } from './shared/purpose';

/** Below this font size Safari on iOS zooms the page when a field gets the focus; CSS px. */
const zoomFreePx = 16;
/** Numbers that are names, not amounts: leading zeros and steps must not be played with. */
const codes: ReadonlySet<Purpose> = new Set(['cc-number', 'cc-csc', 'postal-code', 'one-time-code']);
/** What is typed on the number pad wherever people live. */
const digits: ReadonlySet<Purpose> = new Set(['cc-number', 'cc-csc', 'one-time-code']);

export default defineCheck({
  id: 'form-keyboard',
  version: 1,
  group: 'forms',
  needs: ['forms'],
  title: 'Each field brings up the keyboard that it needs',
  help: 'An @ key for e-mail and a number pad for phone numbers save taps and mistakes. Set type or inputmode, never type="number" for card numbers and postcodes, and give fields a font of 16 px so that iPhones don’t zoom in.',
  standards: [],
  sources: [
    { title: 'HTML: inputmode', url: 'https://html.spec.whatwg.org/#input-modalities:-the-inputmode-attribute' },
    { title: 'HTML: type=number is for amounts', url: 'https://html.spec.whatwg.org/#number-state-(type=number)' },
  ],
  messages: {
    keyboard: '"{field}" brings up the letter keyboard; {fix} would bring up the right one',
    'number-code': '"{field}" is type="number": it drops leading zeros and changes with the mouse wheel',
    'small-font': 'Text in "{field}" is {px} px: iPhones zoom in below {least} px',
  },
  fixLabels: {
    attribute: 'Give it {attribute}',
    code: 'Make it a text field with the number pad',
    'larger-font': 'Set its text in {px} px',
  },
  fixes: ({ message, evidence }) => {
    if (message === 'small-font') {
      const patch = { kind: 'style', on: 'own', declarations: { 'font-size': `${zoomFreePx}px` } } as const;
      return [{ label: 'larger-font', values: { px: zoomFreePx }, patches: [patch] }];
    }
    if (message === 'number-code') {
      const patches = [attributePatch('type', 'text'), attributePatch('inputmode', 'numeric')];
      return [{ label: 'code', values: {}, patches }];
    }
    const [, name, value] = /^(type|inputmode)="([a-z]+)"$/.exec(String(evidence.fix)) ?? [];
    if ((name !== 'type' && name !== 'inputmode') || value === undefined) return [];
    return [
      { label: 'attribute', values: { attribute: `${name}="${value}"` }, patches: [attributePatch(name, value)] },
    ];
  },
  run({ forms }, { device }) {
    if (device !== 'phone') return { outcome: 'nothing-to-test', examined: 0 };
    const fields = forms.fields.filter((field) => isAsked(field) && !isSearchLike(field));
    return verdict(fields.length, fields.flatMap(findingsOf));
  },
});

function attributePatch(name: 'type' | 'inputmode', value: string): Patch {
  return { kind: 'attribute', on: 'own', name, value };
}

function findingsOf(field: FormField): readonly FindingDraft[] {
  const findings: FindingDraft[] = [];
  const purpose = purposeOf(field);
  const base = { node: field.node, severity: 'minor', certainty: 'certain' } as const;
  const named = { field: titleOf(field) };
  const fix = fixOf(field, purpose);
  if (fix !== undefined) findings.push({ ...base, message: 'keyboard', evidence: { ...named, fix } });
  if (field.type === 'number' && purpose !== undefined && codes.has(purpose)) {
    findings.push({ ...base, message: 'number-code', evidence: named });
  }
  if (field.fontPx > 0 && field.fontPx < zoomFreePx) {
    const evidence = { ...named, px: Math.round(field.fontPx * 10) / 10, least: zoomFreePx };
    findings.push({ ...base, message: 'small-font', evidence, severity: 'moderate' });
  }
  return findings;
}

function fixOf({ type, inputMode }: FormField, purpose: Purpose | undefined): string | undefined {
  if (purpose === undefined || type !== 'text' || inputMode !== '') return undefined;
  if (purpose === 'email') return 'type="email"';
  if (purpose === 'tel') return 'type="tel"';
  return digits.has(purpose) ? 'inputmode="numeric"' : undefined;
}
