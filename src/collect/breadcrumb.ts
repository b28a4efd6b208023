import { NodeFlag } from '../model/facts/nodes';
import { attribute, queryAll } from './dom';
import type { Gathering } from './gathering';
import { regionOf } from './region';

const named = '[class*=breadcrumb i], [id*=breadcrumb i], [aria-label*=breadcrumb i], [itemtype$=BreadcrumbList]';

/**
 * Whether the page shows the way from the home page down to itself: by the pattern's own name, or as a navigation outside the header
 * and the footer that begins at home and ends at the current page (https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/).
 */
export function showsBreadcrumb(gathering: Gathering): boolean {
  const { walk } = gathering;
  const isShown = (element: Element) => {
    const row = walk.idOf(element);
    return row !== undefined && ((walk.nodes.flags[row] ?? 0) & NodeFlag.visible) !== 0;
  };
  if (queryAll(document.documentElement, named).some(isShown)) return true;
  return queryAll(document.documentElement, 'nav, [role=navigation]').some((nav) => {
    const row = walk.idOf(nav);
    if (row === undefined || !isShown(nav) || regionOf(gathering, walk.nodes.parent[row] ?? -1) === 'header')
      return false;
    const [first] = queryAll(nav, 'a[href]');
    const path =
      first === undefined ? undefined : URL.parse(attribute(first, 'href') ?? '', document.baseURI)?.pathname;
    return path === '/' && queryAll(nav, '[aria-current=page]').length === 1;
  });
}
