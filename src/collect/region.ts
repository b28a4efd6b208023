import type { Region } from '../model/facts/links';
import { attribute, localName } from './dom';
import type { Gathering } from './gathering';
import type { Walk } from './walk';

/** Where in the page a row stands, by the nearest ancestor that says so. */
export function regionOf({ walk }: Gathering, row: number): Region {
  const known = regions.get(walk) ?? [];
  regions.set(walk, known);
  const { nodes, elements } = walk;
  let region: Region | undefined;
  let top = row;
  for (; top >= 0 && region === undefined; top = nodes.parent[top] ?? -1)
    region = known[top] ?? ownRegion(elements[top]);
  // All rows on the way up stand in the same region, and are not asked again.
  for (let each = row; each > top; each = nodes.parent[each] ?? -1) known[each] = region ?? 'other';
  return region ?? 'other';
}

const regions = new WeakMap<Walk, (Region | undefined)[]>();

const regionOfRole: Readonly<Record<string, Region>> = {
  banner: 'header',
  navigation: 'nav',
  main: 'main',
  complementary: 'aside',
  contentinfo: 'footer',
};
const regionOfTag: Readonly<Record<string, Region>> = {
  header: 'header',
  nav: 'nav',
  main: 'main',
  aside: 'aside',
  footer: 'footer',
};
/** What older markup calls its header and footer. */
const namedRegion = /^(?:site|page|main|global)?[-_]?(header|footer)$/i;

function ownRegion(element: Element | undefined): Region | undefined {
  if (element === undefined) return undefined;
  const role = attribute(element, 'role');
  const byRole = role === null ? undefined : regionOfRole[role];
  if (byRole !== undefined) return byRole;
  const byTag = regionOfTag[localName(element)];
  if (byTag !== undefined) return byTag;
  const named = namedRegion.exec(attribute(element, 'id') ?? '')?.[1]?.toLowerCase();
  return named === 'header' || named === 'footer' ? named : undefined;
}
