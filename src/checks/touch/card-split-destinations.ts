import { defineCheck, verdict } from '../../model/check';

export default defineCheck({
  id: 'card-split-destinations',
  version: 1,
  group: 'touch',
  needs: ['links'],
  title: 'A card leads to one page',
  help: 'Image and title of one card lead to different pages, and nothing tells people so. Let both lead to the same page, or set the two apart visibly.',
  standards: [],
  sources: [{ title: 'WCAG technique H2', url: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H2' }],
  messages: { split: 'In one card, the image leads to {image} and the title {name} to {title}' },
  run({ links }) {
    return verdict(
      links.cards,
      links.splitCards.map(({ image, title, name, imageHref, titleHref }) => ({
        node: image,
        related: [title],
        message: 'split',
        severity: 'moderate',
        certainty: 'review',
        evidence: { name, image: imageHref, title: titleHref },
      })),
    );
  },
});
