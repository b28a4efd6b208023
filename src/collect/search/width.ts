import { clientWidth, matches, parentElement } from '../dom';

let canvas: CanvasRenderingContext2D | null | undefined;

/** Width of a text in an element's own font, CSS px; absent where the browser draws no text. */
function textWidth(element: Element, text: string): number | undefined {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return undefined;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return canvas.measureText(text).width;
}

/** How many of its own digits (`0`) a field shows at once, without its padding. */
export function charactersShown(element: Element): number | undefined {
  const zero = textWidth(element, '0');
  if (zero === undefined || zero === 0) return undefined;
  const style = getComputedStyle(element);
  const content = clientWidth(element) - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  return Math.max(0, Math.floor(content / zero));
}

const focusState = /:focus(-within|-visible)?(?![\w-])/g;
const widening = [
  'width',
  'min-width',
  'max-width',
  'flex',
  'flex-grow',
  'flex-basis',
  'inline-size',
  'grid-template-columns',
] as const;
const mostRules = 20_000;

/** Whether a rule for the focused state, or a transition of its width, says that the field grows once someone uses it. */
export function growsOnFocus(element: Element): boolean {
  const line = [element, parentElement(element), parentElement(parentElement(element) ?? element)];
  const near = line.filter((each): each is Element => each !== null);
  if (
    near.some((each) =>
      /(^|,\s*)(width|min-width|max-width|flex(-basis|-grow)?|inline-size)\b/.test(
        getComputedStyle(each).transitionProperty,
      ),
    )
  )
    return true;
  let left = mostRules;
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      left -= 1;
      if (left < 0) return false;
      if (rule instanceof CSSStyleRule && widens(rule, near)) return true;
    }
  }
  return false;
}

/** A sheet of another origin keeps its rules to itself. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function widens(rule: CSSStyleRule, near: readonly Element[]): boolean {
  if (!rule.selectorText.includes(':focus')) return false;
  if (!widening.some((property) => rule.style.getPropertyValue(property) !== '')) return false;
  const resting = rule.selectorText
    .replace(focusState, '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return resting.some((selector) => near.some((each) => safelyMatches(each, selector)));
}

function safelyMatches(element: Element, selector: string): boolean {
  try {
    return matches(element, selector);
  } catch {
    return false;
  }
}
