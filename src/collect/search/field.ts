import type { Rect } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { SearchField, SearchSubmit } from '../../model/facts/search';
import { attribute, closest, localName, parentElement, queryAll } from '../dom';
import type { Gathering } from '../gathering';
import { fieldName } from '../labels';
import { roleOf } from '../name';
import { regionOf } from '../region';
import { buttonsNear } from './features';
import { hasMagnifier, wordsOn } from './tokens';
import { charactersShown, growsOnFocus } from './width';

/** A box smaller than this in either direction shows nothing; CSS px. */
const smallestBox = 2;
/** A form that holds more elements than this is the framework's, around the whole page. */
const pageFormElements = 150;
const textFieldSelector = 'input:not([type]), input[type=text], input[type=search], input[type=""], textarea';

/** Whether an element is drawn somewhere on the page: in view or by scrolling down, not pushed out to the left or above. */
export function isDrawn(gathering: Gathering, node: number): boolean {
  const flags = gathering.walk.nodes.flags[node] ?? 0;
  if ((flags & NodeFlag.visible) === 0 || (flags & NodeFlag.transparent) !== 0) return false;
  const [x, y, width, height] = gathering.rectOf(node);
  if (width < smallestBox || height < smallestBox) return false;
  return (
    x + width > 0 &&
    y + height > 0 &&
    x < Math.max(window.innerWidth, document.documentElement.clientWidth) &&
    !isClippedAway(gathering, node)
  );
}

/** Whether an ancestor without height or width hides it: a bar that slides open. */
function isClippedAway({ walk: { nodes }, rectOf }: Gathering, node: number): boolean {
  const [x, y, width, height] = rectOf(node);
  for (let each = nodes.parent[node] ?? -1; each > 0; each = nodes.parent[each] ?? -1) {
    if (((nodes.flags[each] ?? 0) & NodeFlag.clips) === 0) continue;
    const [ax, ay, aw, ah] = rectOf(each);
    if (x >= ax + aw || x + width <= ax || y >= ay + ah || y + height <= ay) return true;
  }
  return false;
}

/** Everything that the checks ask of one search field. */
export function searchField(gathering: Gathering, node: number, element: HTMLElement, confidence: number): SearchField {
  const [, top, width, height] = gathering.rectOf(node);
  const name = fieldName(element);
  const visible = isDrawn(gathering, node);
  const form = formOf(gathering, element);
  const characters = visible ? charactersShown(element) : undefined;
  const template = templateOf(element, form);
  return {
    node,
    confidence,
    visible,
    region: regionOf(gathering, node),
    type:
      (attribute(element, 'type') ?? '').trim().toLowerCase() ||
      (localName(element) === 'input' ? 'text' : localName(element)),
    role: roleOf(element),
    inputMode: (attribute(element, 'inputmode') ?? '').toLowerCase(),
    enterKeyHint: (attribute(element, 'enterkeyhint') ?? '').toLowerCase(),
    autocapitalize: (attribute(element, 'autocapitalize') ?? '').toLowerCase(),
    fontPx: Number.parseFloat(getComputedStyle(element).fontSize) || 0,
    width: Math.round(width),
    height: Math.round(height),
    top: Math.round(top),
    name: name.text,
    nameOrigin: name.origin,
    placeholder: attribute(element, 'placeholder') ?? '',
    inLandmark: closest(element, 'search, [role~=search]') !== null,
    ...(characters === undefined ? {} : { characters }),
    growsOnFocus: visible && growsOnFocus(element),
    ...(form === undefined ? {} : { form }),
    parameter: attribute(element, 'name') ?? '',
    ...(template === undefined ? {} : { template }),
    ...submitOf(gathering, node, element),
    maybeSubmit: hasDrawingBeside(element),
  };
}

function formOf(gathering: Gathering, element: Element): SearchField['form'] {
  const form = closest(element, 'form');
  const node = form === null ? undefined : gathering.walk.idOf(form);
  if (form === null || node === undefined) return undefined;
  const method = (attribute(form, 'method') ?? 'get').trim().toLowerCase();
  const action = URL.parse(attribute(form, 'action') ?? '', document.baseURI);
  const fields = queryAll(form, textFieldSelector).filter((each) => attribute(each, 'type') !== 'hidden');
  const elements = (gathering.walk.nodes.end[node] ?? node) - node;
  return {
    node,
    method: method === 'post' || method === 'dialog' ? method : 'get',
    action: action === null ? '' : `${action.origin}${action.pathname}`,
    textFields: fields.length,
    wrapsPage: elements > pageFormElements || queryAll(form, '#__VIEWSTATE, header, main, footer', 1).length > 0,
    hasPassword: queryAll(form, 'input[type=password], input[type=file]', 1).length > 0,
  };
}

/** The address of the results, as the form would make it, with `{query}` for what is typed. */
function templateOf(element: Element, form: SearchField['form']): string | undefined {
  const parameter = attribute(element, 'name') ?? '';
  const own = closest(element, 'form');
  if (form === undefined || own === null || form.method !== 'get' || parameter === '' || !/^https?:/.test(form.action))
    return undefined;
  const hidden = queryAll(own, 'input[type=hidden][name]', 20).map(
    (each) => [attribute(each, 'name') ?? '', attribute(each, 'value') ?? ''] as const,
  );
  const others = new URLSearchParams(
    hidden.filter(([name]) => name !== '').map(([name, value]): [string, string] => [name, value]),
  ).toString();
  return `${form.action}?${encodeURIComponent(parameter)}={query}${others === '' ? '' : `&${others}`}`;
}

function submitOf(gathering: Gathering, node: number, element: Element): Pick<SearchField, 'submit'> {
  const field = gathering.rectOf(node);
  const form = closest(element, 'form');
  const controls = buttonsNear(element, form).filter(
    (each) =>
      !/reset|clear|close|clos|delete|voice|camera|mic/i.test(
        `${attribute(each, 'type')} ${attribute(each, 'class')} ${attribute(each, 'aria-label')}`,
      ),
  );
  const best = controls
    .flatMap((each) => {
      const id = gathering.walk.idOf(each);
      return id === undefined ? [] : [submitFact(gathering, id, each, field)];
    })
    .sort((a, b) => Number(b.visible) - Number(a.visible) || a.gap - b.gap)[0];
  return best === undefined ? {} : { submit: best };
}

function submitFact(gathering: Gathering, node: number, element: Element, field: Rect): SearchSubmit {
  const box = gathering.rectOf(node);
  return {
    node,
    name: gathering.nameOf(element),
    visible: isDrawn(gathering, node),
    gap: Math.round(gapBetween(field, box)),
    width: Math.round(box[2]),
    height: Math.round(box[3]),
  };
}

function gapBetween([ax, ay, aw, ah]: Rect, [bx, by, bw, bh]: Rect): number {
  const dx = Math.max(0, bx - (ax + aw), ax - (bx + bw));
  const dy = Math.max(0, by - (ay + ah), ay - (by + bh));
  return Math.hypot(dx, dy);
}

/** A magnifier or something with a pointer beside the field: markup does not tell whether it sends the search. */
function hasDrawingBeside(element: Element): boolean {
  const parent = parentElement(element);
  if (parent === null) return false;
  const near = queryAll(parent, 'a, label, svg, img, i, span, div', 20).filter((each) => each !== element);
  return near.some(
    (each) => hasMagnifier(each) || (getComputedStyle(each).cursor === 'pointer' && wordsOn(each).length <= 20),
  );
}
