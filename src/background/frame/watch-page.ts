/** What has become of an audited document. */
export type PageChange = 'route' | 'left';

export interface PageWatch {
  /** Looks from now on for a change from the address as it is now. */
  arm(): void;
}

/** ms between two looks at the address, in browsers that don't tell of `history.pushState`. */
const lookMs = 1000;

/**
 * Tells once after each `arm` that the document shows another route of its site, or is left. The browser would tell the
 * background too, but only with a permission that warns of the browsing history.
 */
export function watchPage(tell: (change: PageChange) => void): PageWatch {
  let armedAt: string | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const tellOnce = (change: PageChange): void => {
    if (armedAt === undefined) return;
    armedAt = undefined;
    clearInterval(timer);
    tell(change);
  };
  const look = (): void => {
    if (armedAt !== undefined && routeOf(location.href) !== routeOf(armedAt)) tellOnce('route');
  };
  const onEntry = ({ navigationType }: NavigationCurrentEntryChangeEvent): void => {
    if (armedAt === undefined) return;
    // pages keep their filters and what they have counted in the query, in place: that is no other route
    if (navigationType === 'replace' && new URL(armedAt).pathname === location.pathname) armedAt = location.href;
    look();
  };
  const tellsOfRoutes = typeof navigation !== 'undefined';
  if (tellsOfRoutes) navigation.addEventListener('currententrychange', onEntry);
  window.addEventListener('popstate', look);
  window.addEventListener('hashchange', look);
  window.addEventListener('pagehide', () => tellOnce('left'));
  return {
    arm() {
      armedAt = location.href;
      clearInterval(timer);
      if (!tellsOfRoutes) timer = setInterval(look, lookMs);
    },
  };
}

/** What of an address makes another page of it: a fragment only where a router reads it, as in `#/cart` and `#!/cart`. */
export function routeOf(url: string): string {
  const { origin, pathname, search, hash } = new URL(url);
  return origin + pathname + search + (/^#!?\//.test(hash) ? hash : '');
}
