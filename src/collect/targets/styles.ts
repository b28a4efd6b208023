import type { NodeId } from '../../model/element';
import type { Walk } from '../walk';

/** What of a row's computed style decides where it lies. */
export interface RowStyle {
  readonly display: string;
  readonly position: string;
  readonly float: string;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly clipPath: string;
  readonly clip: string;
}

/** What decides what it lies on: dearer to read, and asked of few rows. */
export interface RowStacking {
  /** undefined for `auto`. */
  readonly zIndex: number | undefined;
  /** Forms a stacking context: https://drafts.csswg.org/css-position-4/#stacking-context */
  readonly stacks: boolean;
  /** Is the containing block of fixed descendants: https://drafts.csswg.org/css-transforms-1/#containing-block-for-all-descendants */
  readonly holdsFixed: boolean;
}

/** Reads computed styles on demand and remembers them. */
export interface StyleOf {
  (row: NodeId): RowStyle;
  stacking(row: NodeId): RowStacking;
}

export function styleReader({ elements, nodes }: Walk): StyleOf {
  const places: (RowStyle | undefined)[] = [];
  const stackings: (RowStacking | undefined)[] = [];
  const placeOf = (row: NodeId): RowStyle => {
    const before = places[row];
    if (before !== undefined) return before;
    const element = elements[row];
    const style = element === undefined ? nothing : readPlace(getComputedStyle(element));
    places[row] = style;
    return style;
  };
  const stacking = (row: NodeId): RowStacking => {
    const before = stackings[row];
    if (before !== undefined) return before;
    const element = elements[row];
    const parent = elements[nodes.parent[row] ?? -1];
    const style = element === undefined ? flat : readStacking(getComputedStyle(element), parent);
    stackings[row] = style;
    return style;
  };
  return Object.assign(placeOf, { stacking });
}

const nothing: RowStyle = {
  display: 'none',
  position: 'static',
  float: 'none',
  overflowX: 'visible',
  overflowY: 'visible',
  clipPath: 'none',
  clip: 'auto',
};
const flat: RowStacking = { zIndex: undefined, stacks: false, holdsFixed: false };

function readPlace(style: CSSStyleDeclaration): RowStyle {
  const { display, position, clipPath, overflowX, overflowY, clip, float } = style;
  return { display, position, clipPath, overflowX, overflowY, clip, float };
}

function readStacking(style: CSSStyleDeclaration, parent: Element | undefined): RowStacking {
  const { position, clipPath, willChange } = style;
  const zIndex = style.zIndex === 'auto' ? undefined : Number(style.zIndex);
  const ordered = zIndex !== undefined && (position !== 'static' || isFlexOrGrid(parent));
  const holdsFixed = isTransformed(style) || isFiltered(style) || /paint|layout|strict|content/.test(style.contain);
  const willHold = /transform|translate|rotate|scale|perspective|filter/.test(willChange);
  return {
    zIndex: ordered ? zIndex : undefined,
    holdsFixed: holdsFixed || willHold,
    stacks:
      holdsFixed ||
      willHold ||
      ordered ||
      Number(style.opacity) < 1 ||
      position === 'fixed' ||
      position === 'sticky' ||
      clipPath !== 'none' ||
      style.maskImage !== 'none' ||
      style.isolation === 'isolate' ||
      style.mixBlendMode !== 'normal' ||
      /opacity|z-index|isolation|mask|clip-path|mix-blend/.test(willChange),
  };
}

function isTransformed(style: CSSStyleDeclaration): boolean {
  return (
    style.transform !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.translate !== 'none' ||
    style.perspective !== 'none'
  );
}

function isFiltered(style: CSSStyleDeclaration): boolean {
  return style.filter !== 'none' || (style.backdropFilter ?? 'none') !== 'none';
}

function isFlexOrGrid(parent: Element | undefined): boolean {
  return parent !== undefined && /flex|grid/.test(getComputedStyle(parent).display);
}
