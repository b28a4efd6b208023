import { attribute, firstChild, localName, nextSibling } from '../../collect/dom';
import type { Severity } from '../../model/ids';
import type { InsideAxe, VirtualNode } from '../inside';

/** An element with axe's own view of it. */
export interface Candidate {
  readonly element: Element;
  readonly virtual: VirtualNode;
}

/** What our own rules may ask of the set-up tree; closed over axe's, so that both see the same page. */
export interface Tools {
  /** Elements that match, in document order, through open shadow roots. */
  all(selector: string): readonly Candidate[];
  /** Accessible name. */
  name(candidate: Candidate): string;
  role(candidate: Candidate): string;
  /** Met by assistive technology. */
  isExposed(candidate: Candidate): boolean;
  isSeen(candidate: Candidate): boolean;
}

/** What one of our rules says of one candidate. */
export interface Verdict {
  readonly outcome: 'pass' | 'violation' | 'incomplete';
  readonly element: Element;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  readonly related?: readonly Element[];
  /** ACT rules, where they differ from the rule's own. */
  readonly act?: readonly string[];
}

/** A rule of our own, run beside axe's over the same tree: what axe does not judge, or not as the standard says. */
export interface OwnRule {
  readonly id: string;
  readonly impact: Severity;
  /** ACT rule ids. */
  readonly act: readonly string[];
  /** 'WCAG 2.5.3'. */
  readonly standards: readonly string[];
  /** The group of checks it belongs to, as axe's `cat.*`. */
  readonly category: string;
  readonly help: string;
  /** One verdict a candidate, so that the runner can rest between them. */
  run(tools: Tools): Iterable<Verdict>;
}

export function toolsOf(inside: InsideAxe): Tools {
  const { dom, text, aria } = inside.commons;
  const root = inside._tree?.[0];
  return {
    all: (selector) =>
      root === undefined
        ? []
        : inside.utils
            .querySelectorAll(root, selector)
            .flatMap((virtual) =>
              virtual.actualNode instanceof Element ? [{ element: virtual.actualNode, virtual }] : [],
            ),
    name: ({ virtual }) => text.accessibleTextVirtual(virtual).trim(),
    role: ({ virtual }) => aria.getRole(virtual) ?? '',
    isExposed: ({ virtual }) => dom.isVisibleToScreenReaders(virtual),
    isSeen: ({ virtual }) => dom.isVisibleOnScreen(virtual),
  };
}

const blockDisplay = /^(block|flex|grid|table|list-item|flow-root|inline-block|inline-flex|inline-grid)/;
const unseenTags = new Set(['script', 'style', 'noscript', 'template', 'title', 'head', 'select', 'textarea']);
/** A box no larger than this, in CSS px a side, is the usual way to hide text from the eye only. */
const hiddenBox = 1;

/** The text that is seen in an element, with spaces where blocks and line breaks part it. */
export function seenText(element: Element): string {
  return collect(element).replace(/\s+/g, ' ').trim();
}

function collect(element: Element): string {
  if (unseenTags.has(localName(element))) return '';
  if (localName(element) === 'br') return ' ';
  const style = getComputedStyle(element);
  if (style.display === 'none' || isHiddenFromEye(element, style)) return '';
  let text = '';
  for (let child = firstChild(element); child !== null; child = nextSibling(child)) {
    if (child instanceof Text) text += style.visibility === 'visible' ? child.data : '';
    else if (child instanceof Element) text += collect(child);
  }
  return blockDisplay.test(style.display) ? ` ${text} ` : text;
}

function isHiddenFromEye(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width <= hiddenBox && height <= hiddenBox) return true;
  const clipped = style.overflow !== 'visible' && (width <= hiddenBox || height <= hiddenBox);
  return clipped || right + window.scrollX <= 0 || bottom + window.scrollY <= 0;
}

export function has(element: Element, name: string): boolean {
  return (attribute(element, name) ?? '').trim() !== '';
}
