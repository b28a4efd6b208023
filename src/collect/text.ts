import type { NodeId } from '../model/element';
import { NodeFlag } from '../model/facts/nodes';
import type { TextSize, WideBox } from '../model/facts/text';
import { clientRects, clientWidth, scrollWidth } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { regionOf } from './region';

const silentTags = new Set(['script', 'style', 'noscript', 'template', 'title', 'option', 'head']);
/** A paragraph shorter than this is no running text. */
const shortestParagraph = 200;
const mostParagraphs = 40;
const mostWide = 10;

/** Visible text: how much of it in which size, how long its lines are, and what sticks out of the viewport. */
export const collectText: Collector<'text'> = async (gathering) => {
  const {
    walk: { nodes, elements },
    slice,
  } = gathering;
  const all = new Map<number, Tally>();
  const main = new Map<number, Tally>();
  const lineLengths: { readonly node: NodeId; readonly characters: number }[] = [];
  for (let node = 0; node < nodes.count; node += 1) {
    if (slice.due()) await slice.rest();
    const characters = nodes.textLength[node] ?? 0;
    const flags = nodes.flags[node] ?? 0;
    const element = elements[node];
    if (
      characters === 0 ||
      element === undefined ||
      (flags & NodeFlag.visible) === 0 ||
      (flags & NodeFlag.transparent) !== 0
    )
      continue;
    const tag = nodes.tags[nodes.tag[node] ?? 0] ?? '';
    if (silentTags.has(tag)) continue;
    const style = getComputedStyle(element);
    const px = Math.round(Number.parseFloat(style.getPropertyValue('font-size')) * 10) / 10;
    if (!isShown(gathering, node, px)) continue;
    note(all, px, characters, node);
    const region = regionOf(gathering, node);
    if (region === 'main' || region === 'other') note(main, px, characters, node);
    if (
      tag === 'p' &&
      characters >= shortestParagraph &&
      lineLengths.length < mostParagraphs &&
      !style.fontFamily.includes('mono')
    ) {
      const average = charactersALine(element, characters);
      if (average !== undefined) lineLengths.push({ node, characters: average });
    }
  }
  const overflow = overflowOf();
  return gathered({
    sizes: sizesOf(all),
    mainSizes: sizesOf(main),
    lineLengths,
    wide: overflow > 0 ? await wideBoxes(gathering) : [],
    overflow,
  });
};

interface Tally {
  characters: number;
  most: number;
  node: NodeId;
}

function note(tallies: Map<number, Tally>, px: number, characters: number, node: NodeId): void {
  const tally = tallies.get(px) ?? { characters: 0, most: 0, node };
  tally.characters += characters;
  if (characters > tally.most) Object.assign(tally, { most: characters, node });
  tallies.set(px, tally);
}

function sizesOf(tallies: ReadonlyMap<number, Tally>): readonly TextSize[] {
  return [...tallies].map(([px, { characters, node }]) => ({ px, characters, node })).sort((a, b) => b.px - a.px);
}

/** Text for screen readers alone is clipped to a dot. */
function isShown({ rectOf, walk: { nodes } }: Gathering, node: NodeId, px: number): boolean {
  // A box that cuts nothing and flows holds its text, so that only text without a size makes it that small.
  const isCut = ((nodes.flags[node] ?? 0) & (NodeFlag.clips | NodeFlag.positioned | NodeFlag.shaped)) !== 0;
  if (!isCut && px > 3) return true;
  const [, , width, height] = rectOf(node);
  // `display: contents` has no box of its own, and its text is shown all the same.
  return (width === 0 && height === 0) || (width > 2 && height > 2);
}

function charactersALine(element: Element, characters: number): number | undefined {
  const lines = Math.round(element.getBoundingClientRect().height / lineHeight(element));
  if (lines < 2 || clientRects(element).length === 0) return undefined;
  // The last line is half full on average.
  return Math.round(characters / (lines - 0.5));
}

function lineHeight(element: Element): number {
  const style = getComputedStyle(element);
  const height = Number.parseFloat(style.lineHeight);
  return Number.isFinite(height) ? height : Number.parseFloat(style.fontSize) * 1.2;
}

/** CSS px that a person can scroll the page sideways. */
function overflowOf(): number {
  const root = document.documentElement;
  const clips = (element: Element) => /^(hidden|clip)/.test(getComputedStyle(element).overflowX);
  const body = document.body instanceof HTMLElement ? document.body : null;
  if (clips(root) || (getComputedStyle(root).overflowX === 'visible' && body !== null && clips(body))) return 0;
  return Math.max(0, scrollWidth(root) - clientWidth(root) - 1);
}

/** The innermost boxes beyond the edge that nothing around them clips or scrolls. */
async function wideBoxes(gathering: Gathering): Promise<readonly WideBox[]> {
  const {
    walk: { nodes },
    rectOf,
    slice,
  } = gathering;
  const edge = clientWidth(document.documentElement) + 1;
  const held = new Set<NodeId>();
  const wide: WideBox[] = [];
  for (let node = 1; node < nodes.count; node += 1) {
    if (slice.due()) await slice.rest();
    const flags = nodes.flags[node] ?? 0;
    const parent = nodes.parent[node] ?? -1;
    const parentHolds = parent > 0 && (held.has(parent) || ((nodes.flags[parent] ?? 0) & NodeFlag.clips) !== 0);
    if (parentHolds || (flags & NodeFlag.fixed) !== 0) held.add(node);
    if ((flags & NodeFlag.rendered) === 0 || held.has(node)) continue;
    const tag = nodes.tags[nodes.tag[node] ?? 0] ?? '';
    if (tag === 'head' || tag === 'body') continue;
    const [x, , width, height] = rectOf(node);
    if (height > 0 && x + width > edge) wide.push({ node, right: Math.round(x + width), width: Math.round(width) });
  }
  const parents = new Set(wide.map(({ node }) => nodes.parent[node]));
  return wide
    .filter(({ node }) => !parents.has(node))
    .sort((a, b) => b.right - a.right)
    .slice(0, mostWide);
}
