import type { NodeId } from '../model/element';
import type { ControlFact, OverlayFact, ServiceFact } from '../model/facts/controls';
import { NodeFlag } from '../model/facts/nodes';
import { vendors } from '../text/words/vendors';
import { attribute, collapsed, localName, matches, textContent } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { roleOf } from './name';
import { rowsWithTag } from './page';
import { regionOf } from './region';
import { isDrawn } from './search/field';
import type { Walk } from './walk';

const mostButtons = 1_000;
const mostOverlays = 30;
const mostMixed = 50;

/** Buttons, open overlays, embedded services, and what loads in the clear. */
export const collectControls: Collector<'controls'> = async (gathering) => {
  const {
    walk: { nodes, elements },
    slice,
  } = gathering;
  const buttons: ControlFact[] = [];
  const overlays: OverlayFact[] = [];
  for (let node = 0; node < nodes.count; node += 1) {
    if (slice.due()) await slice.rest();
    const element = elements[node];
    if (element === undefined) continue;
    if (overlays.length < mostOverlays && isOverlay(gathering, node, element))
      overlays.push(overlayFact(gathering, node, element));
    if (buttons.length < mostButtons && isButton(gathering, node, element))
      buttons.push(controlFact(gathering, node, element));
  }
  return gathered({ buttons, overlays, services: servicesOf(gathering), mixed: mixedOf(gathering) });
};

function isButton({ walk: { nodes } }: Gathering, node: NodeId, element: Element): boolean {
  const tag = nodes.tags[nodes.tag[node] ?? 0] ?? '';
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'input') return matches(element, '[type=button], [type=submit], [type=image], [type=reset]');
  return ((nodes.flags[node] ?? 0) & NodeFlag.role) !== 0 && attribute(element, 'role') === 'button';
}

function controlFact(gathering: Gathering, node: NodeId, element: Element): ControlFact {
  const visible = isDrawn(gathering, node);
  const layer = layerOf(gathering, node);
  const style = getComputedStyle(element);
  return {
    node,
    name: gathering.nameOf(element),
    tag: localName(element),
    region: regionOf(gathering, node),
    visible,
    rect: gathering.rectOf(node),
    ...(layer === undefined ? {} : { layer }),
    tokens: ['id', 'class', 'name', 'data-action', 'data-testid']
      .map((name) => attribute(element, name) ?? '')
      .join(' ')
      .trim()
      .slice(0, 200),
    look: lookOf(style),
    fontPx: Number.parseFloat(style.fontSize) || 0,
  };
}

function lookOf(style: CSSStyleDeclaration): ControlFact['look'] {
  if (style.backgroundImage !== 'none' || !/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(style.backgroundColor))
    return 'filled';
  return style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0 ? 'outlined' : 'none';
}

/** Nearest dialog, fixed or sticky box. */
export function layerOf({ walk }: Gathering, node: NodeId): NodeId | undefined {
  const { nodes, elements } = walk;
  for (let each = node; each > 0; each = nodes.parent[each] ?? -1) {
    const flags = nodes.flags[each] ?? 0;
    if ((flags & (NodeFlag.fixed | NodeFlag.sticky)) !== 0) return each;
    const element = elements[each];
    if (element !== undefined && isDialog(walk, each, element)) return each;
  }
  return undefined;
}

function isDialog({ nodes }: Walk, node: NodeId, element: Element): boolean {
  if (nodes.tags[nodes.tag[node] ?? 0] === 'dialog') return true;
  if (((nodes.flags[node] ?? 0) & NodeFlag.role) === 0) return false;
  return matches(element, '[role=dialog], [role=alertdialog]');
}

function isOverlay(gathering: Gathering, node: NodeId, element: Element): boolean {
  const flags = gathering.walk.nodes.flags[node] ?? 0;
  if (!isDialog(gathering.walk, node, element) && (flags & (NodeFlag.fixed | NodeFlag.sticky)) === 0) return false;
  return isDrawn(gathering, node);
}

function overlayFact(gathering: Gathering, node: NodeId, element: Element): OverlayFact {
  const position = getComputedStyle(element).position;
  return {
    node,
    rect: gathering.rectOf(node),
    modal: attribute(element, 'aria-modal') === 'true' || matches(element, ':modal'),
    text: collapsed(textContent(element), 600),
    tokens: `${roleOf(element)} ${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`
      .trim()
      .slice(0, 200),
    position: position === 'fixed' || position === 'sticky' || position === 'absolute' ? position : 'static',
  };
}

function servicesOf(gathering: Gathering): readonly ServiceFact[] {
  const found = new Map<string, ServiceFact>();
  for (const node of rowsWithTag(gathering, 'script', 'iframe', 'link')) {
    const element = gathering.walk.elements[node];
    const url =
      element === undefined
        ? null
        : URL.parse(attribute(element, 'src') ?? attribute(element, 'href') ?? '', document.baseURI);
    const known = url === null ? undefined : vendors.find(({ hosts }) => hosts.test(url.hostname));
    if (element === undefined || known === undefined) continue;
    const isFrame = localName(element) === 'iframe';
    const visible = isFrame && isDrawn(gathering, node);
    const before = found.get(known.vendor);
    if (before === undefined || (visible && !before.visible)) {
      found.set(known.vendor, { kind: known.kind, vendor: known.vendor, visible, ...(isFrame ? { node } : {}) });
    }
  }
  return [...found.values()];
}

/** Only a page that is safe itself can mix. */
function mixedOf(gathering: Gathering): readonly { readonly node: NodeId; readonly url: string }[] {
  if (location.protocol !== 'https:') return [];
  return rowsWithTag(gathering, 'img', 'script', 'iframe', 'link', 'video', 'audio', 'source', 'object', 'embed')
    .flatMap((node) => {
      const element = gathering.walk.elements[node];
      if (
        element === undefined ||
        (localName(element) === 'link' && !/stylesheet|icon|preload/i.test(attribute(element, 'rel') ?? ''))
      )
        return [];
      const raw = attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'data') ?? '';
      return /^\s*http:/i.test(raw) ? [{ node, url: collapsed(raw, 200) }] : [];
    })
    .slice(0, mostMixed);
}
