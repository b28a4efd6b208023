import fc from 'fast-check';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, createHost } from '../../src/cli/host';
import { builtBundles, launchChromium } from './audited';

interface Tree {
  readonly tag: string;
  readonly id: string;
  readonly className: string;
  readonly name: string;
  readonly shadow: boolean;
  readonly children: readonly Tree[];
}

/** Few values, so that they collide; and such as make a careless selector throw. */
const id = fc.constantFrom('', '', 'a', 'b', '1x', 'a b', 'x:y', '"', ']', '\\', 'ü', 'parentNode');
const className = fc.constantFrom('', '', 'c', 'c d', 'css-1a2b3c', 'w-1/2', 'hover:x', '2nd');
const name = fc.constantFrom('', 'children', 'tagName', 'q"q', 'a\nb', ']');
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('div', 'span', 'form', 'input', 'a', 'x-card', 'ul', 'li'),
    id,
    className,
    name,
    shadow: fc.boolean(),
    children: fc.oneof({ maxDepth: 5 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 4 })),
  }),
}));

describe('selectors', () => {
  let browser: Browser;
  let bundles: Bundles;

  beforeAll(async () => {
    [browser, bundles] = await Promise.all([launchChromium(), builtBundles()]);
  });
  afterAll(() => browser?.close());

  it('lead to their own element and to no other, on pages that make it hard', async () => {
    const page = await browser.newPage();
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (trees) => {
        await page.goto('about:blank');
        await page.evaluate(build, trees);
        const host = createHost(page, bundles);
        const signal = new AbortController().signal;
        const frames = await host.frames(signal);
        const frame = frames.ok ? frames.value[0] : undefined;
        if (frame === undefined) throw new Error('the page did not answer');
        const collected = await host.collect(frame, { profile: 'shop', checks: [] }, signal);
        const count = collected.ok ? collected.value.elementCount : 0;
        const described = await host.describe(
          frame,
          Array.from({ length: count }, (_, node) => node),
          signal,
        );
        await host.close();
        expect(described.ok && described.value.length).toBe(count);
        for (const { description } of described.ok ? described.value : []) {
          const marker = / data-n="(\d+)"/.exec(description.snippet)?.[1];
          expect(await page.evaluate(resolve, description.selector), description.selector.join(' >>> ')).toBe(
            marker ?? null,
          );
        }
      }),
      { numRuns: 25, seed: 20261122 },
    );
  });
});

/** Builds the trees in the page; every element carries a number that no selector uses. */
function build(trees: readonly Tree[]): void {
  let count = 0;
  const add = (
    parent: ParentNode & Node,
    { tag, id: ownId, className: classes, name: ownName, shadow, children }: Tree,
  ) => {
    const element = document.createElement(tag);
    element.setAttribute('data-n', String(count++));
    if (ownId !== '') element.setAttribute('id', ownId);
    if (classes !== '') element.setAttribute('class', classes);
    if (ownName !== '') element.setAttribute('name', ownName);
    Node.prototype.appendChild.call(parent, element);
    const canHost = shadow && (tag === 'div' || tag === 'span' || tag === 'x-card');
    for (const child of children)
      add(canHost ? (element.shadowRoot ?? element.attachShadow({ mode: 'open' })) : element, child);
  };
  for (const each of trees) add(document.body, each);
}

/** The marker of the one element that the path leads to, null for one without. Throws where it is not one. */
function resolve(path: readonly string[]): string | null {
  let root: ParentNode = document;
  let found: Element | undefined;
  for (const selector of path) {
    const all: Element[] = [...root.querySelectorAll(selector)];
    if (all.length !== 1) throw new Error(`${selector} leads to ${all.length}`);
    found = all[0];
    root = found?.shadowRoot ?? document;
  }
  return found?.getAttribute('data-n') ?? null;
}
