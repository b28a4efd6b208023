import type { Region } from '../model/facts/links';
import { attribute, localName } from './dom';
import type { Gathering } from './gathering';

/** Where in the page a row stands, by the nearest ancestor that says so. */
export function regionOf({ walk: { nodes, elements } }: Gathering, row: number): Region {
  for (let each = row; each >= 0; each = nodes.parent[each] ?? -1) {
    const region = ownRegion(elements[each]);
    if (region !== undefined) return region;
  }
  return 'other';
}

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
