import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';

/** So many people never agree wholly. */
const suspiciouslyMany = 50;

export default definePageCheck({
  id: 'reviews-truthful',
  version: 1,
  group: 'trust',
  needs: ['page'],
  title: 'The rating that search engines get is the one that people see',
  help: 'A rating in the page’s data that nobody sees on the page looks made up, and search engines drop it. Show the same value and the same count.',
  standards: [],
  sources: [
    {
      title: 'Google: review snippets',
      url: 'https://developers.google.com/search/docs/appearance/structured-data/review-snippet',
    },
  ],
  messages: {
    unseen: 'The page tells search engines of a rating of {rating} from {count} reviews, and shows neither',
    perfect: 'A rating of {rating} from {count} reviews: nobody was less than delighted',
  },
  run({ page }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    const ratings = (top?.structured ?? []).filter(({ types }) =>
      types.some((type) => /(^|[/:])AggregateRating$/.test(type)),
    );
    const findings = ratings.flatMap(({ values }): FindingDraft<ElementRef>[] => {
      const rating = Number(values.ratingValue);
      const count = Number(values.reviewCount ?? values.ratingCount);
      if (!Number.isFinite(rating) || !Number.isFinite(count)) return [];
      const evidence = { rating, count };
      const base = { severity: 'moderate', certainty: 'review', evidence } as const;
      const best = Number(values.bestRating ?? 5);
      if (rating >= best && count >= suspiciouslyMany) return [{ ...base, message: 'perfect' }];
      return isShown(top?.textSample ?? '', rating) || isShown(top?.textSample ?? '', count)
        ? []
        : [{ ...base, message: 'unseen' }];
    });
    return verdict(ratings.length, findings);
  },
});

/** The number itself, to a tenth, with a point or a comma, or with its thousands set apart. */
function isShown(text: string, value: number): boolean {
  const forms = [
    String(value),
    value.toFixed(1),
    value.toLocaleString('en'),
    value.toLocaleString('de'),
    value.toLocaleString('fr'),
  ];
  const flat = text.replace(/[\u00a0\u202f]/g, ' ');
  return forms
    .flatMap((form) => [form, form.replace('.', ','), form.replace(/[\u00a0\u202f]/g, ' ')])
    .some((form) => new RegExp(`(?<!\\d)${form.replace('.', '\\.')}(?!\\d)`).test(flat));
}
