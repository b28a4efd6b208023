import { boundingRect, children, parentElement } from '../dom';

/** Properties in which sites show the focus. Longhands: a shorthand reads as '' where its sides differ. */
const properties = [
  'outline-style',
  'outline-width',
  'outline-color',
  'box-shadow',
  'border-top-color',
  'border-right-color',
  'border-bottom-color',
  'border-left-color',
  'border-top-width',
  'border-bottom-width',
  'border-left-width',
  'border-top-style',
  'border-bottom-style',
  'background-color',
  'background-image',
  'background-size',
  'background-position',
  'color',
  'fill',
  'stroke',
  'text-decoration-line',
  'text-decoration-color',
  'text-decoration-style',
  'font-weight',
  'opacity',
  'visibility',
  'display',
  'transform',
  'translate',
  'scale',
  'filter',
  'clip-path',
  'z-index',
  'content',
] as const;

/** Relatives that are looked at: an indicator is often drawn on a wrapper, a sibling label or an inner span. */
const most = { ancestors: 2, siblings: 8, inside: 12 } as const;

interface Relative {
  readonly element: Element;
  /** 'parent', 'neighbour', 'part' and so on; absent for the element itself. */
  readonly place?: string;
}

/** The looks of an element and of what stands around it, at one moment. */
export type Look = ReadonlyMap<string, string>;

const pseudos = ['', '::before', '::after'] as const;

/** Reads how an element and its near relatives look now. */
export function lookOf(element: Element): Look {
  const look = new Map<string, string>();
  for (const [index, { element: each, place }] of relatives(element).entries()) {
    const named = place === undefined ? '' : place === 'part' ? ' inside' : ` of the ${place}`;
    for (const pseudo of pseudos) {
      const style = getComputedStyle(each, pseudo);
      if (pseudo !== '' && (style.content === 'none' || style.content === 'normal')) continue;
      for (const property of properties) look.set(`${index}${pseudo} ${property}${named}`, shownValue(style, property));
    }
    const { width, height } = boundingRect(each);
    look.set(`${index} size${named}`, `${Math.round(width)} ${Math.round(height)}`);
  }
  return look;
}

/** An outline of no style draws nothing, whatever its colour and width are. */
function shownValue(style: CSSStyleDeclaration, property: (typeof properties)[number]): string {
  if (property.startsWith('outline-') && style.outlineStyle === 'none') return 'none';
  const [, side] = /^border-(\w+)-/.exec(property) ?? [];
  if (side !== undefined && isUnseenBorder(style, side)) return 'none';
  return style.getPropertyValue(property);
}

function isUnseenBorder(style: CSSStyleDeclaration, side: string): boolean {
  return (
    style.getPropertyValue(`border-${side}-style`) === 'none' ||
    style.getPropertyValue(`border-${side}-width`) === '0px'
  );
}

function relatives(element: Element): readonly Relative[] {
  const found: Relative[] = [{ element }];
  let around = parentElement(element);
  for (let step = 0; around !== null && step < most.ancestors && around !== document.body; step += 1) {
    found.push({ element: around, place: step === 0 ? 'parent' : 'box around it' });
    around = parentElement(around);
  }
  const parent = parentElement(element);
  const siblings = parent === null ? [] : [...children(parent)].filter((each) => each !== element);
  found.push(...siblings.slice(0, most.siblings).map((each) => ({ element: each, place: 'neighbour' })));
  const inside = [...Element.prototype.querySelectorAll.call(element, '*')].slice(0, most.inside);
  found.push(...inside.map((each) => ({ element: each, place: 'part' })));
  return found;
}

/** What differs between two looks, in words without repeats; what only one of them has (a new pseudo-element) counts. */
export function changesBetween(focused: Look, rested: Look): readonly string[] {
  const keys = new Set([...focused.keys(), ...rested.keys()]);
  const changed = [...keys].filter((key) => focused.get(key) !== rested.get(key));
  return [...new Set(changed.map(inWords))];
}

function inWords(key: string): string {
  const [, property = key] = /^\d+\S* (.*)$/.exec(key) ?? [];
  return property.replace(/-(color|style|width|line)\b/, '');
}

/** Whether changes are such as an eye can meet: z-index, for one, is not. */
export function isDrawn(changes: readonly string[]): boolean {
  return changes.some((change) => !change.startsWith('z-index'));
}
