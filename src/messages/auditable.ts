/** Why a page can't be audited at all, whatever is allowed. Each has its sentence in the views' catalogue. */
export const notAuditableReasons = [
  /** chrome://, edge://, about:, devtools:// */
  'browser-page',
  /** The stores where extensions are installed from, and the browser maker's other protected sites. */
  'store',
  /** Another extension's page, or one of ours. */
  'extension-page',
  'blank',
  'view-source',
  /** A file, where the extension may not read files. */
  'file',
  'pdf',
  /** An image, a feed, plain text: a document that is no web page. */
  'not-html',
  /** The browser shows its own word that the page could not be loaded. */
  'no-page',
  /** The browser keeps its address from us, right after the toolbar button: an empty tab, a source, a page in an address. */
  'withheld',
  /** data:, javascript:, ftp: and whatever else is no address of a page. */
  'address',
] as const;
export type NotAuditableReason = (typeof notAuditableReasons)[number];

const browserSchemes = /^(chrome|edge|about|devtools|chrome-search|chrome-untrusted|brave|opera|vivaldi|resource|moz):/;
const extensionSchemes = /^(chrome|moz|safari-web|ms-browser)-extension:/;

/**
 * Hosts that the browsers keep from every extension. Chrome:
 * https://source.chromium.org/chromium/chromium/src/+/main:extensions/common/permissions/permissions_data.cc
 * Firefox: the preference `extensions.webextensions.restrictedDomains`.
 */
const protectedHosts = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

/** What is known of a document beside its address. */
export interface DocumentHints {
  /** `document.contentType`, once a frame has said it: an address alone does not tell a PDF from a page about one. */
  readonly contentType?: string;
  /** Whether the browser lets the extension read file: addresses. */
  readonly fileAccess?: boolean;
}

/** Why the page at this address can't be audited; undefined where nothing speaks against it. */
export function auditableReason(url: string | undefined, hints: DocumentHints = {}): NotAuditableReason | undefined {
  if (url === undefined || url === '' || /^about:(blank|newtab|home)\b/.test(url)) return 'blank';
  if (url.startsWith('view-source:')) return 'view-source';
  if (extensionSchemes.test(url)) return 'extension-page';
  if (browserSchemes.test(url)) return 'browser-page';
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^(https?|file|blob):$/.test(address.protocol)) return 'address';
  if (isProtected(address)) return 'store';
  if (address.protocol === 'file:' && hints.fileAccess === false) return 'file';
  return reasonOfType(address, hints.contentType);
}

function isProtected({ hostname, pathname }: URL): boolean {
  return protectedHosts.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}

function reasonOfType({ protocol, pathname }: URL, contentType: string | undefined): NotAuditableReason | undefined {
  if (contentType === undefined) return protocol === 'file:' && /\.pdf$/i.test(pathname) ? 'pdf' : undefined;
  if (contentType === 'application/pdf') return 'pdf';
  const isPage = /^(text\/html|application\/xhtml\+xml)$/.test(contentType);
  return isPage ? undefined : 'not-html';
}
