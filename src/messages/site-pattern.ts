/** The match pattern of an address's site. Without its port: Firefox knows none in patterns. */
export function sitePattern(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}
