import { browser } from 'wxt/browser';
import { auditableReason, type DocumentHints, type NotAuditableReason } from '../messages/auditable';
import { type AppError, fail, type Outcome, ok } from '../model/outcome';
import { callInFrame } from './injection';

/** A page that may be audited, as far as its address tells. */
export interface Page {
  readonly url: string;
  readonly title: string;
}

/** A page that is busy for longer counts as one that does not answer. */
const lookMs = 20_000;
/** Frame and all, in screen px: a viewport of at most 600 CSS px counts as a phone. */
const phoneWindowWidth = 620;

/** Runs in the top frame. */
function readPage(): { url: string; title: string; contentType: string } {
  return { url: location.href, title: document.title, contentType: document.contentType };
}

const sentences: Readonly<Record<NotAuditableReason, string>> = {
  'browser-page': 'This is one of the browser’s own pages, and extensions may not read those.',
  store: 'Browsers let no extension into this site.',
  'extension-page': 'This page belongs to an extension, and others may not read it.',
  blank: 'This tab is empty.',
  'view-source': 'This is the source of a page. Audit the page itself.',
  file: 'Plumbline may not read files. Allow it under “Allow access to file URLs” in the extension’s details.',
  pdf: 'This is a PDF, and there is nothing in it that this audit could judge.',
  'not-html': 'This is no web page: the audit needs HTML.',
  'no-page': 'The browser could not load this page.',
  withheld: 'The browser keeps extensions out of this page.',
  address: 'This is no address of a web page.',
};

/** Why a page is refused, as an error. */
export function refusal(reason: NotAuditableReason): AppError {
  return { code: 'not-auditable', message: sentences[reason] };
}

/** Why a page is refused, where the address says it or the browser has said it as we tried. */
export function reasonFor(
  url: string | undefined,
  {
    refused,
    byButton = false,
    ...hints
  }: DocumentHints & { readonly refused?: AppError['code']; readonly byButton?: boolean },
): NotAuditableReason | undefined {
  if (refused === 'unreachable') return 'no-page';
  if (url) return auditableReason(url, hints);
  if (refused === 'not-auditable') return 'browser-page';
  return refused === 'grant-ended' && byButton ? 'withheld' : undefined;
}

/** What the browser tells of a tab: also of a page that will be refused, so that the run says which one that was. */
export async function addressOf(tabId: number): Promise<Partial<Page> & { readonly window?: 'phone' }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const around = tab && (await browser.windows.get(tab.windowId).catch(() => undefined));
  const isNarrow = around?.type === 'popup' && (around.width ?? 0) <= phoneWindowWidth;
  return {
    ...(tab?.url ? { url: tab.url, title: tab.title ?? '' } : {}),
    ...(isNarrow ? { window: 'phone' } : {}),
  };
}

/** The page in a tab, or why it can't be audited: told from its address before anything is tried on it. */
export async function auditablePage(tabId: number, signal: AbortSignal): Promise<Outcome<Page>> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab === undefined) return fail('navigated', 'The tab was closed.');
  const fileAccess = await browser.extension.isAllowedFileSchemeAccess();
  // without a grant the browser keeps the address to itself, and injecting then says why
  const told = tab.url === undefined || tab.url === '' ? undefined : auditableReason(tab.url, { fileAccess });
  if (told !== undefined) return { ok: false, error: refusal(told) };
  const read = await callInFrame({ tabId, frameId: 0 }, readPage, [], { ms: lookMs, signal });
  if (!read.ok) return read;
  const { url, title, contentType } = read.value;
  const reason = auditableReason(url, { contentType, fileAccess });
  return reason === undefined ? ok({ url, title }) : { ok: false, error: refusal(reason) };
}
