/** Public suffixes of two labels that are common enough to matter here; the whole list has ten thousand. */
const twoLabelSuffix = /^(co|com|net|org|gov|ac|edu|or|ne|go)\.[a-z]{2}$/;

/** The site that a host belongs to: its last two labels, three under suffixes like co.uk; an IP address is its own. */
export function siteOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(twoLabelSuffix.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

/** Whether an address belongs to another site than this document. Content delivery under other names counts as other. */
export function isThirdParty(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return host !== '' && siteOf(host) !== siteOf(location.hostname);
}
