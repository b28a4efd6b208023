import type { NameOrigin } from '../model/facts/search';
import {
  attribute,
  boundingRect,
  collapsed,
  localName,
  matches,
  nodeType,
  parentNode,
  previousSibling,
  queryAll,
  textContent,
} from './dom';
import { accessibleName } from './name';

export interface FieldName {
  /** Accessible name. */
  readonly text: string;
  readonly origin: NameOrigin;
  /** Text of a label that people see beside or above the field; '' where there is none. */
  readonly visibleText: string;
}

const labelsGetters = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].map(
  (type) => [type, Object.getOwnPropertyDescriptor(type.prototype, 'labels')?.get] as const,
);

/** The label elements of a field, past whatever the page put in the property's place. */
export function labelElements(field: Element): readonly Element[] {
  for (const [type, get] of labelsGetters) {
    if (!(field instanceof type)) continue;
    const labels: unknown = get?.call(field);
    return labels instanceof NodeList ? [...labels].filter((each) => each instanceof Element) : [];
  }
  return [];
}

function referenced(element: Element): readonly Element[] {
  const ids = collapsed(attribute(element, 'aria-labelledby')).split(' ').filter(Boolean);
  const root: Node = Node.prototype.getRootNode.call(element);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  return ids.flatMap((id) => root.querySelector(`[id="${CSS.escape(id)}"]`) ?? []);
}

/** What a field is called and by what, in the order of https://www.w3.org/TR/accname-1.2/. */
export function fieldName(element: Element): FieldName {
  const byReference = referenced(element);
  const labels = labelElements(element);
  const visibleText = collapsed(
    [...labels, ...byReference]
      .filter(isSeen)
      .map((each) => textContent(each))
      .join(' '),
    80,
  );
  return { text: accessibleName(element), origin: originOf(element, byReference, labels), visibleText };
}

function originOf(element: Element, byReference: readonly Element[], labels: readonly Element[]): NameOrigin {
  const has = (text: string | null) => collapsed(text) !== '';
  if (byReference.some((each) => has(textContent(each)))) return 'aria-labelledby';
  if (has(attribute(element, 'aria-label'))) return 'aria-label';
  if (labels.some((each) => has(textContent(each)) || has(imageText(each)))) return 'label';
  if (has(attribute(element, 'title'))) return 'title';
  return has(attribute(element, 'placeholder')) ? 'placeholder' : 'none';
}

function imageText(label: Element): string | null {
  const image = queryAll(label, 'img[alt], svg[aria-label]', 1)[0];
  return image === undefined ? null : (attribute(image, 'alt') ?? attribute(image, 'aria-label'));
}

/** Screen-reader-only text is clipped to a dot. */
const smallestSeen = 4;

/** Whether an element is drawn for the eye. */
export function isSeen(element: Element): boolean {
  const { width, height } = boundingRect(element);
  if (width < smallestSeen || height < smallestSeen) return false;
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.opacity === '0') return false;
  return (
    !/^(rect\(0|inset\((50|100)%)/.test(style.clip === 'auto' ? style.clipPath : style.clip) && !isPushedOut(style)
  );
}

function isPushedOut(style: CSSStyleDeclaration): boolean {
  return Number.parseFloat(style.textIndent) < -999 || Number.parseFloat(style.left) < -999;
}

/** Text right before a field, in its own line or cell: what people read as its label where the markup has none. */
export function textBefore(field: Element, limit = 60): string {
  let current: Node | null = field;
  for (let level = 0; current !== null && level < 3; level += 1) {
    const text = siblingsBefore(current);
    if (text !== '') return collapsed(text, limit);
    const parent: Node | null = parentNode(current);
    if (parent === null || nodeType(parent) !== Node.ELEMENT_NODE || /^(form|body|html|main)$/i.test(parent.nodeName))
      return '';
    current = parent;
  }
  return '';
}

const controls = 'input:not([type=hidden]), select, textarea';

/** Up to the next control: its text belongs to that one. */
function siblingsBefore(node: Node): string {
  let text = '';
  for (
    let each = previousSibling(node), steps = 0;
    each !== null && steps < 4;
    each = previousSibling(each), steps += 1
  ) {
    if (each instanceof Element) {
      if (/^(script|style|template|noscript)$/.test(localName(each))) continue;
      if (matches(each, `${controls}, button`) || queryAll(each, controls, 1).length > 0) break;
      text = `${textContent(each) ?? ''} ${text}`;
    } else if (each instanceof Text) text = `${each.data} ${text}`;
    if (collapsed(text) !== '') break;
  }
  return text;
}
