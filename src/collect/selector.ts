import { attribute, classList, firstChild, localName, matches, nextSibling, parentNode } from './dom';
import type { Slice } from './slice';
import { isStable } from './stable';

/** Attributes that name an element for people who wrote the page, and so survive a redeploy. */
const namingAttributes = [
  'data-testid',
  'data-test',
  'name',
  'aria-label',
  'href',
  'for',
  'type',
  'alt',
  'title',
] as const;
const longestValue = 60;
const mostClasses = 3;

/** Makes selectors for many elements of a page that stays as it is meanwhile. */
export interface SelectorMaker {
  /**
   * CSS selectors that lead to the element, one a shadow root, outermost first; each matches that element alone in its
   * root at the time of asking.
   */
  pathOf(element: Element): readonly string[];
  /** Reads a tree ahead, in slices; one that was not is read whole when its first element is asked for. */
  learn(root: ParentNode, slice: Slice): Promise<void>;
}

/**
 * Counts every tree's ids and attributes once, so that asking costs what the element's depth is and not what the page's
 * size is. Below the nearest ancestor with a selector of its own each step is unique among its siblings, and so the whole
 * is unique without having to be tried.
 */
export function selectorMaker(): SelectorMaker {
  const trees = new Map<Node, Tree>();
  const families = new Map<Node, Family>();
  const treeOf = (root: ParentNode) =>
    remembered(trees, root, () => {
      const simple = new Map<string, number>();
      for (const element of root.querySelectorAll('*')) count(simple, element);
      return treeWith(root, simple);
    });
  const familyOf = (parent: Node) => remembered(families, parent, () => readFamily(parent));

  const selectorIn = (root: ParentNode, element: Element): string => {
    const tree = treeOf(root);
    const steps: string[] = [];
    for (let current: Element | null = element; current !== null; ) {
      const unique = uniqueSelector(tree, current);
      if (unique !== undefined) return [unique, ...steps].join(' > ');
      const parent: ParentNode | null = parentNode(current);
      steps.unshift(parent === null ? looks(current) : familyOf(parent).stepTo(current));
      current = parent instanceof Element ? parent : null;
    }
    return steps.join(' > ');
  };

  return {
    learn: async (root, slice) => {
      const simple = new Map<string, number>();
      for (const element of root.querySelectorAll('*')) {
        if (slice.due()) await slice.rest();
        count(simple, element);
      }
      trees.set(root, treeWith(root, simple));
    },
    pathOf: (element) => {
      const path: string[] = [];
      for (let current: Element | null = element; current !== null; ) {
        const root: Node = Node.prototype.getRootNode.call(current);
        if (!(root instanceof Document || root instanceof ShadowRoot)) return [localName(current), ...path];
        path.unshift(selectorIn(root, current));
        current = root instanceof ShadowRoot ? root.host : null;
      }
      return path;
    },
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** A document or a shadow root, with how many of its elements a simple selector matches. */
interface Tree {
  /** Of an id or an attribute selector as `simpleSelectors` writes it. */
  ofSimple(selector: string): number;
  /** Of a tag with classes. Few are different, so that each is asked of the browser once. */
  ofLooks(selector: string): number;
}

function count(simple: Map<string, number>, element: Element): void {
  for (const selector of simpleSelectors(element)) simple.set(selector, (simple.get(selector) ?? 0) + 1);
}

function treeWith(root: ParentNode, simple: ReadonlyMap<string, number>): Tree {
  const byLooks = new Map<string, number>();
  return {
    ofSimple: (selector) => simple.get(selector) ?? 0,
    ofLooks: (selector) => remembered(byLooks, selector, () => root.querySelectorAll(selector).length),
  };
}

function uniqueSelector(tree: Tree, element: Element): string | undefined {
  return (
    simpleSelectors(element).find((selector) => tree.ofSimple(selector) === 1) ??
    [looks(element), tagOf(element)].find((selector) => tree.ofLooks(selector) === 1)
  );
}

/** The children of one parent. */
interface Family {
  /** Leads to the child and to none of its siblings. */
  stepTo(child: Element): string;
}

function readFamily(parent: Node): Family {
  const children: Element[] = [];
  const turns = new Map<Element, number>();
  const ofType = new Map<string, number>();
  for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
    if (!(child instanceof Element)) continue;
    const turn = (ofType.get(localName(child)) ?? 0) + 1;
    ofType.set(localName(child), turn);
    turns.set(child, turn);
    children.push(child);
  }
  const alike = new Map<string, number>();
  const countLike = (look: string) =>
    remembered(alike, look, () => children.filter((each) => matches(each, look)).length);
  return {
    stepTo: (child) => {
      const look = looks(child);
      return countLike(look) <= 1 ? look : `${look}:nth-of-type(${turns.get(child) ?? 1})`;
    },
  };
}

/** Id and naming attributes, the most telling first. */
function simpleSelectors(element: Element): readonly string[] {
  const selectors: string[] = [];
  const id = attribute(element, 'id');
  if (id !== null && isStable(id)) selectors.push(`#${CSS.escape(id)}`);
  for (const name of namingAttributes) {
    const value = attribute(element, name);
    if (value === null || value === '' || value.length > longestValue) continue;
    // Of these attributes, HTML compares the values of `type` alone without case.
    selectors.push(`${tagOf(element)}[${name}=${quoted(name === 'type' ? value.toLowerCase() : value)}]`);
  }
  return selectors;
}

/** Tag and first stable classes. */
function looks(element: Element): string {
  const classes = [...classList(element)].filter(isStable).slice(0, mostClasses);
  return tagOf(element) + classes.map((name) => `.${CSS.escape(name)}`).join('');
}

function tagOf(element: Element): string {
  return CSS.escape(localName(element));
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}
