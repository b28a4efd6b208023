import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';
import { isAsked, isSearchLike } from './shared/purpose';

/** In a form of fewer fields it goes without saying. */
const enoughFields = 3;
const marked =
  /\*|required|optional|pflicht|obligatoi|obligator|facultati|opcional|requerid|freiwillig|verplicht|optioneel|wymagan|opcjonaln|valgfri|obligatorisk|frivillig|povinn|nepovinn|zorunlu|обязательн|необязательн|обов'язков|υποχρεωτικ|προαιρετικ|إلزامي|مطلوب|اختياري|חובה|רשות|आवश्यक|वैकल्पिक|必須|任意|필수|선택|必填|选填|選填|จำเป็น|bắt buộc|tùy chọn|wajib|opsional/i;

export default defineCheck({
  id: 'form-required-marked',
  version: 1,
  group: 'forms',
  needs: ['forms'],
  title: 'It is plain which fields have to be filled in',
  help: 'Who can’t tell what is optional fills in everything, or leaves. Mark both, or say once that everything is needed.',
  standards: ['WCAG 3.3.2'],
  sources: [
    {
      title: 'Baymard: mark required and optional fields',
      url: 'https://baymard.com/blog/required-optional-form-fields',
    },
  ],
  messages: { unmarked: '{required} of {total} fields are required, and nothing shows which' },
  run({ forms }) {
    const judged = forms.forms.flatMap((form) => {
      const fields = forms.fields.filter((field) => field.form === form.node && isAsked(field) && !isSearchLike(field));
      const required = fields.filter((field) => field.required).length;
      return fields.length >= enoughFields && required > 0 ? [{ form, fields, required }] : [];
    });
    const findings = judged.flatMap(({ form, fields, required }): FindingDraft[] => {
      const words = [
        form.text,
        ...fields.flatMap(({ visibleLabel, placeholder, textBefore }) => [visibleLabel, placeholder, textBefore]),
      ];
      // All are: then nothing has to be told apart, but it may be said.
      if (required === fields.length || words.some((each) => marked.test(each))) return [];
      const evidence = { required, total: fields.length };
      // A star may be drawn by the style sheet.
      return [{ node: form.node, message: 'unmarked', evidence, severity: 'minor', certainty: 'review' }];
    });
    return verdict(judged.length, findings);
  },
});
