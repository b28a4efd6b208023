import type { NodeId } from '../../model/element';
import { NodeFlag } from '../../model/facts/nodes';
import type { Walk } from '../walk';

/** What of a row's computed style decides where it lies and what it lies on. */
export interface RowStyle {
  readonly display: string;
  readonly position: string;
  /** undefined for `auto`. */
  readonly zIndex: number | undefined;
  readonly float: string;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly clipPath: string;
  readonly clip: string;
  readonly opacity: number;
  /** Forms a stacking context: https://drafts.csswg.org/css-position-4/#stacking-context */
  readonly stacks: boolean;
  /** Is the containing block of fixed descendants: https://drafts.csswg.org/css-transforms-1/#containing-block-for-all-descendants */
  readonly holdsFixed: boolean;
}

export type StyleOf = (row: NodeId) => RowStyle;

/** Reads computed styles on demand and remembers them. */
export function styleReader({ elements, nodes }: Walk): StyleOf {
  const known: (RowStyle | undefined)[] = [];
  return (row) => {
    const before = known[row];
    if (before !== undefined) return before;
    const element = elements[row];
    const parent = elements[nodes.parent[row] ?? -1];
    const style = element === undefined ? nothing : read(getComputedStyle(element), parent);
    known[row] = style;
    return style;
  };
}

const nothing: RowStyle = {
  display: 'none',
  position: 'static',
  zIndex: undefined,
  float: 'none',
  overflowX: 'visible',
  overflowY: 'visible',
  clipPath: 'none',
  clip: 'auto',
  opacity: 1,
  stacks: false,
  holdsFixed: false,
};

function read(style: CSSStyleDeclaration, parent: Element | undefined): RowStyle {
  const { display, position, clipPath, willChange, contain } = style;
  const zIndex = style.zIndex === 'auto' ? undefined : Number(style.zIndex);
  const opacity = Number(style.opacity);
  const transformed =
    style.transform !== 'none' || style.rotate !== 'none' || style.scale !== 'none' || style.translate !== 'none';
  const filtered = style.filter !== 'none' || (style.backdropFilter ?? 'none') !== 'none';
  const contains = /paint|layout|strict|content/.test(contain);
  const holdsFixed =
    transformed ||
    filtered ||
    contains ||
    style.perspective !== 'none' ||
    /transform|translate|rotate|scale|perspective|filter/.test(willChange);
  const ordered = zIndex !== undefined && (position !== 'static' || isFlexOrGrid(parent));
  return {
    display,
    position,
    zIndex: position !== 'static' || ordered ? zIndex : undefined,
    float: style.float,
    overflowX: style.overflowX,
    overflowY: style.overflowY,
    clipPath,
    clip: style.clip,
    opacity,
    holdsFixed,
    stacks:
      holdsFixed ||
      ordered ||
      opacity < 1 ||
      position === 'fixed' ||
      position === 'sticky' ||
      clipPath !== 'none' ||
      style.maskImage !== 'none' ||
      style.isolation === 'isolate' ||
      style.mixBlendMode !== 'normal' ||
      /opacity|z-index|isolation|mask|clip-path|mix-blend/.test(willChange),
  };
}

function isFlexOrGrid(parent: Element | undefined): boolean {
  return parent !== undefined && /flex|grid/.test(getComputedStyle(parent).display);
}

/** Whether the row's box is taken out of the flow by `position: absolute`. */
export function isAbsolute({ nodes }: Walk, styleOf: StyleOf, row: NodeId): boolean {
  const flags = nodes.flags[row] ?? 0;
  if ((flags & NodeFlag.positioned) === 0 || (flags & (NodeFlag.fixed | NodeFlag.sticky)) !== 0) return false;
  return styleOf(row).position === 'absolute';
}
