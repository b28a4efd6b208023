import { defineCheck, verdict } from '../../model/check';
import type { ImageFact } from '../../model/facts/media';
import type { FindingDraft } from '../../model/finding';

/** CSS px that the shorter side may be off before an eye sees it. */
const tolerance = 2;
/** Smaller pictures are spacers and dots. */
const smallestSide = 5;
/** Share of the screen's density that a picture needs not to look soft; icons need one pixel for each of the layout. */
const enoughDensity = 0.75;
const iconSide = 64;

export default defineCheck({
  id: 'media-distorted',
  version: 1,
  group: 'wayfinding',
  needs: ['page', 'media'],
  title: 'Pictures are sharp and in proportion',
  help: 'A stretched or blurred picture makes a product look cheap and a person look odd. Keep the proportions (object-fit: cover) and serve enough pixels for the screen.',
  standards: [],
  sources: [
    {
      title: 'Lighthouse: images in proportion',
      url: 'https://developer.chrome.com/docs/lighthouse/best-practices/image-aspect-ratio',
    },
  ],
  messages: {
    stretched:
      'The picture is drawn at {width} x {height} px, its file is {naturalWidth} x {naturalHeight}: {off} px out of proportion',
    blurred: 'The picture has {naturalWidth} pixels for {width} px on a screen of {density}x: it looks soft',
  },
  run({ page, media }) {
    const images = media.images.filter(isDrawnPicture);
    const findings = images.flatMap((image): FindingDraft[] => {
      const { node, width, height, naturalWidth, naturalHeight } = image;
      const evidence = { width: Math.round(width), height: Math.round(height), naturalWidth, naturalHeight };
      const off = outOfProportion(image);
      const base = { node, severity: 'minor', certainty: 'certain' } as const;
      if (off > tolerance && image.objectFit === 'fill') {
        return [{ ...base, message: 'stretched', evidence: { ...evidence, off: Math.round(off) } }];
      }
      const isIcon = width <= iconSide && height <= iconSide;
      const needed = width * (isIcon ? 1 : Math.max(1, enoughDensity * Math.min(2, page.devicePixelRatio)));
      if (image.sharpAtAnySize || image.chosen || naturalWidth >= needed - 1 || image.objectFit !== 'fill') return [];
      const density = Math.round(page.devicePixelRatio * 10) / 10;
      return [{ ...base, message: 'blurred', evidence: { ...evidence, density } }];
    });
    return verdict(images.length, findings);
  },
});

function isDrawnPicture({ visible, naturalWidth, naturalHeight, width, height }: ImageFact): boolean {
  return (
    visible &&
    naturalWidth > smallestSide &&
    naturalHeight > smallestSide &&
    width > smallestSide &&
    height > smallestSide
  );
}

/** CSS px by which the shorter side differs from what the file's proportions ask for. */
function outOfProportion({ sharpAtAnySize, naturalWidth, naturalHeight, width, height }: ImageFact): number {
  if (sharpAtAnySize) return 0;
  const byWidth = Math.abs((width * naturalHeight) / naturalWidth - height);
  const byHeight = Math.abs((height * naturalWidth) / naturalHeight - width);
  return width < height ? byHeight : byWidth;
}
