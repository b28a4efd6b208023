import { bottomOf, rightOf, subtract, totalArea } from '../../geometry/rect';
import { defineCheck, verdict } from '../../model/check';
import type { Rect } from '../../model/element';
import type { Layer } from '../../model/facts/layers';

/** Shares of the viewport that bars may take: https://support.google.com/webtools/answer/7073774 counts 30 % as too much. */
const tooMuch = 0.3;
const much = 0.2;

/** Area of the union, in CSS px². */
function unionArea(rects: readonly Rect[]): number {
  const pieces = rects.flatMap((rect, index) => subtract([rect], rects.slice(0, index), 512) ?? [rect]);
  return totalArea(pieces);
}

/** Bars take room from the page; a dialog is opened on purpose, and what fills the screen is the page. */
function isBar({ isFull, isOpened, isPainted, kind }: Layer): boolean {
  return !isFull && !isOpened && isPainted && kind !== 'top-layer';
}

/** A column at the side, from top to bottom, takes its place in the layout of wide pages. */
function isColumn({ inView }: Layer, viewport: { readonly width: number; readonly height: number }): boolean {
  const touchesSide = inView[0] <= 1 || rightOf(inView) >= viewport.width - 1;
  return touchesSide && bottomOf(inView) - inView[1] >= 0.8 * viewport.height && inView[2] <= viewport.width / 3;
}

export default defineCheck({
  id: 'sticky-cover',
  version: 1,
  group: 'respect',
  needs: ['layers'],
  title: 'Bars that stay leave the page in view',
  help: 'Bars that stay on screen take room from what people came for, most of all on a phone. Keep them under a fifth of the screen: let headers shrink or scroll away, and ask for consent in a small bar.',
  standards: [],
  sources: [
    { title: 'Better Ads Standards, large sticky ads', url: 'https://support.google.com/webtools/answer/7073774' },
  ],
  messages: { cover: 'Bars that stay take {share} % of the screen' },
  run({ layers: { layers } }, { device, viewport }) {
    const bars = layers.filter((layer) => isBar(layer) && !(device === 'desktop' && isColumn(layer, viewport)));
    const share = unionArea(bars.map(({ inView }) => inView)) / (viewport.width * viewport.height);
    if (share <= much) return verdict(bars.length, []);
    const [node, ...related] = bars.toSorted((a, b) => b.inView[2] * b.inView[3] - a.inView[2] * a.inView[3]);
    return verdict(bars.length, [
      {
        ...(node === undefined ? {} : { node: node.node }),
        related: related.map((bar) => bar.node),
        message: 'cover',
        severity: share > tooMuch ? 'serious' : 'moderate',
        certainty: device === 'phone' ? 'certain' : 'review',
        evidence: { share: Math.round(share * 100), bars: bars.length },
      },
    ]);
  },
});
