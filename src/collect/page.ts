import { NodeFlag } from '../model/facts/nodes';
import type { PageFacts, StructuredThing } from '../model/facts/page';
import type { Device } from '../model/ids';
import { showsBreadcrumb } from './breadcrumb';
import {
  attribute,
  clientWidth,
  collapsed,
  firstChild,
  nextSibling,
  scrollHeight,
  scrollWidth,
  textContent,
} from './dom';
import { type Collector, type Gathering, gathered } from './gathering';

/** A viewport of at most this many CSS px is a phone's (DESIGN.md, "Device is what the tab is"). */
const widestPhone = 600;
const longestSample = 20_000;
const mostThings = 200;

/** Phone where the primary pointer is coarse or the viewport is narrow, else desktop. */
export function deviceOfWindow(): Device {
  return matchMedia('(pointer: coarse)').matches || window.innerWidth <= widestPhone ? 'phone' : 'desktop';
}

export const collectPage: Collector<'page'> = async (gathering) => {
  const root = document.documentElement;
  const facts: PageFacts = {
    url: location.href,
    title: collapsed(documentTitle()),
    lang: attribute(root, 'lang') ?? '',
    dir: getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr',
    device: gathering.device,
    isTop: window.parent === window,
    contentType: document.contentType,
    viewport: { width: window.innerWidth, height: window.innerHeight },
    document: { width: scrollWidth(root), height: scrollHeight(root) },
    clientWidth: clientWidth(root),
    scroll: { x: window.scrollX, y: window.scrollY },
    devicePixelRatio: window.devicePixelRatio,
    elementCount: gathering.walk.nodes.count,
    h1: visibleH1(gathering),
    hasBreadcrumb: showsBreadcrumb(gathering),
    ...metaViewport(gathering),
    structured: structuredData(gathering),
    textSample: await textSample(gathering),
  };
  return gathered(facts);
};

/** `document.title`, which an image or a form of that name would shadow. */
function documentTitle(): string {
  const title: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.get?.call(document);
  return typeof title === 'string' ? title : '';
}

/** Rows of all elements with a tag. */
export function rowsWithTag({ walk: { nodes } }: Gathering, ...names: readonly string[]): readonly number[] {
  const wanted = new Set(names.map((name) => nodes.tags.indexOf(name)).filter((tag) => tag >= 0));
  const rows: number[] = [];
  if (wanted.size === 0) return rows;
  for (let row = 0; row < nodes.count; row += 1) {
    if (wanted.has(nodes.tag[row] ?? -1)) rows.push(row);
  }
  return rows;
}

function visibleH1(gathering: Gathering): PageFacts['h1'] {
  const { nodes, elements } = gathering.walk;
  return rowsWithTag(gathering, 'h1').flatMap((node) => {
    const element = elements[node];
    if (element === undefined || ((nodes.flags[node] ?? 0) & NodeFlag.visible) === 0) return [];
    return [{ node, text: collapsed(textContent(element), 200) }];
  });
}

function metaViewport(gathering: Gathering): Pick<PageFacts, 'metaViewport'> {
  // The last one in the document wins, as in the browsers.
  const node = rowsWithTag(gathering, 'meta').findLast(
    (row) => attributeOf(gathering, row, 'name')?.toLowerCase() === 'viewport',
  );
  return node === undefined ? {} : { metaViewport: { node, content: attributeOf(gathering, node, 'content') ?? '' } };
}

function attributeOf(gathering: Gathering, row: number, name: string): string | null {
  const element = gathering.walk.elements[row];
  return element === undefined ? null : attribute(element, name);
}

function structuredData(gathering: Gathering): readonly StructuredThing[] {
  const things: StructuredThing[] = [];
  for (const row of rowsWithTag(gathering, 'script')) {
    if (attributeOf(gathering, row, 'type')?.trim().toLowerCase() !== 'application/ld+json') continue;
    const element = gathering.walk.elements[row];
    try {
      if (element !== undefined) flatten(JSON.parse(textContent(element) ?? ''), things, 0);
    } catch {
      // Broken JSON-LD tells nothing; that is for a validator to say.
    }
  }
  return things;
}

/** Depth-first over all objects that have a type; nesting beyond 12 levels is somebody's joke. */
function flatten(value: unknown, things: StructuredThing[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 12 || things.length >= mostThings) return;
  if (Array.isArray(value)) {
    for (const each of value) flatten(each, things, depth + 1);
    return;
  }
  const entries = Object.entries(value);
  const types = entries.flatMap(([key, each]) => (key === '@type' ? [each].flat() : [])).filter(isString);
  const values = entries.flatMap(([key, each]) => (isPlain(each) ? [[key, each] as const] : []));
  if (types.length > 0) things.push({ types, values: Object.fromEntries(values) });
  for (const [, each] of entries) flatten(each, things, depth + 1);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

const silentTags = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

async function textSample({ walk: { nodes, elements }, slice }: Gathering): Promise<string> {
  let sample = '';
  for (let row = 0; row < nodes.count && sample.length < longestSample; row += 1) {
    if (slice.due()) await slice.rest();
    const flags = nodes.flags[row] ?? 0;
    const element = elements[row];
    if (element === undefined || (flags & NodeFlag.text) === 0 || (flags & NodeFlag.visible) === 0) continue;
    if (silentTags.has(nodes.tags[nodes.tag[row] ?? 0] ?? '')) continue;
    for (let child = firstChild(element); child !== null; child = nextSibling(child)) {
      if (child instanceof Text) sample += `${collapsed(child.data)} `;
    }
  }
  return collapsed(sample, longestSample);
}
