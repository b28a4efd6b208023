import { areaOf, intersection } from '../geometry/rect';
import type { NodeId, Rect } from '../model/element';
import type { Layer, LayerFacts } from '../model/facts/layers';
import { NodeFlag } from '../model/facts/nodes';
import { attribute, boundingRect, localName, matches } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';

/** A layer that covers this share of the viewport covers the page. */
const fullShare = 0.9;
const openedRoles = new Set(['dialog', 'alertdialog', 'menu', 'listbox', 'tooltip']);

/** Boxes that stay in view while the page scrolls, and what was opened on top of the page. */
export const collectLayers: Collector<'layers'> = async (gathering) => {
  const { walk, slice } = gathering;
  const layers: Layer[] = [];
  for (let row = 1; row < walk.nodes.count; row += 1) {
    if (slice.due()) await slice.rest();
    const layer = layerAt(gathering, row);
    if (layer !== undefined) layers.push(layer);
  }
  const modal = openModal(gathering);
  return gathered({
    nodes: layers.map(({ node }) => node),
    layers,
    ...(modal === undefined ? {} : { modal }),
  } satisfies LayerFacts);
};

function layerAt({ walk }: Gathering, row: NodeId): Layer | undefined {
  const { nodes, elements } = walk;
  const flags = nodes.flags[row] ?? 0;
  const element = elements[row];
  if (element === undefined || (flags & NodeFlag.visible) === 0) return undefined;
  const kind = kindOf(element, flags, nodes.tags[nodes.tag[row] ?? 0] ?? '');
  if (kind === undefined) return undefined;
  const inView = viewportPart(element);
  if (inView === undefined || (kind === 'sticky' && !isStuck(element))) return undefined;
  return {
    node: row,
    kind,
    inView,
    isFull: areaOf(inView) >= fullShare * window.innerWidth * window.innerHeight,
    isOpened: isOpened(element),
    isPainted: isPainted(walk.nodes.flags, elements, row, nodes.end[row] ?? row + 1),
  };
}

function kindOf(element: Element, flags: number, tag: string): Layer['kind'] | undefined {
  if (isInTopLayer(element, tag)) return 'top-layer';
  if ((flags & NodeFlag.fixed) !== 0) return 'fixed';
  return (flags & NodeFlag.sticky) !== 0 ? 'sticky' : undefined;
}

/** Open modal dialogs, popovers and what is shown full screen: https://drafts.csswg.org/css-position-4/#top-layer */
export function isInTopLayer(element: Element, tag: string): boolean {
  if (tag === 'dialog') return matches(element, ':modal');
  return attribute(element, 'popover') !== null && supportsPopover && matches(element, ':popover-open');
}

const supportsPopover = CSS.supports('selector(:popover-open)');

function viewportPart(element: Element): Rect | undefined {
  const { x, y, width, height } = boundingRect(element);
  return intersection([x, y, width, height], [0, 0, window.innerWidth, window.innerHeight]);
}

/** A sticky box takes room from the page only where it holds on to an edge of the viewport. */
function isStuck(element: Element): boolean {
  const { top, bottom } = getComputedStyle(element);
  const box = boundingRect(element);
  if (top !== 'auto' && Math.abs(box.top - Number.parseFloat(top)) < 1) return true;
  return bottom !== 'auto' && Math.abs(window.innerHeight - box.bottom - Number.parseFloat(bottom)) < 1;
}

/** Whether an element says that it was opened on top of the page: a dialog, a menu, a popover. */
export function isOpened(element: Element): boolean {
  const role = attribute(element, 'role') ?? '';
  return (
    openedRoles.has(role.toLowerCase()) ||
    localName(element) === 'dialog' ||
    attribute(element, 'aria-modal') === 'true' ||
    attribute(element, 'popover') !== null
  );
}

/** Rows looked at before a layer counts as painted. */
const mostRows = 200;

/** Whether anything of it can be seen: text, an image, a background, a border. */
function isPainted(flags: Uint32Array, elements: readonly Element[], row: NodeId, end: number): boolean {
  if (((flags[row] ?? 0) & NodeFlag.transparent) !== 0) return false;
  if (end - row > mostRows) return true;
  for (let each = row; each < end; each += 1) {
    const element = elements[each];
    const own = flags[each] ?? 0;
    if (element === undefined || (own & NodeFlag.visible) === 0 || (own & NodeFlag.transparent) !== 0) continue;
    if ((own & NodeFlag.text) !== 0 || paintedTags.has(localName(element)) || hasPaint(element)) return true;
  }
  return false;
}

const paintedTags = new Set([
  'img',
  'svg',
  'video',
  'canvas',
  'input',
  'select',
  'textarea',
  'button',
  'iframe',
  'object',
]);

/** Whether a box draws a background, a border, a shadow or a backdrop of its own. */
export function hasPaint(element: Element): boolean {
  const style = getComputedStyle(element);
  const isClear = /^rgba\(.*,\s*0\)$|^transparent$|\/ 0\)$/.test(style.backgroundColor);
  return (
    !isClear ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    (style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0) ||
    (style.backdropFilter ?? 'none') !== 'none'
  );
}

/** The dialog that keeps people from the rest of the page: the last modal one, or one that says it is and shows. */
function openModal({ walk }: Gathering): NodeId | undefined {
  const candidates = Document.prototype.querySelectorAll.call(document, 'dialog, [aria-modal="true"]');
  let open: NodeId | undefined;
  for (const element of candidates) {
    const row = walk.idOf(element);
    if (row === undefined || ((walk.nodes.flags[row] ?? 0) & NodeFlag.visible) === 0) continue;
    if (matches(element, ':modal') || isShownModal(element)) open = row;
  }
  return open;
}

function isShownModal(element: Element): boolean {
  if (attribute(element, 'aria-modal') !== 'true') return false;
  const part = viewportPart(element);
  if (part === undefined || Number(getComputedStyle(element).opacity) === 0) return false;
  const [x, y, width, height] = part;
  const hit = Document.prototype.elementFromPoint.call(document, x + width / 2, y + height / 2);
  return hit !== null && (hit === element || Node.prototype.contains.call(element, hit));
}
