import { browser } from 'wxt/browser';
import * as z from 'zod';

/** Where a person was in a view of a tab, so that a view that closes by itself is found again as it was left. */
export const ViewState = z.object({
  /** Which of the workbench's views is open. */
  activity: z.string().optional(),
  /** The audit that it was a view of; absent before the first. */
  auditId: z.string().optional(),
  expanded: z.array(z.string()).readonly(),
  /** The checklist's row that has the focus. */
  active: z.string().optional(),
  /** What is typed into the filter of the problems. */
  filter: z.string().optional(),
  /** What the problems are grouped by; a grouping of another version is none. */
  grouping: z.string().optional(),
  /** The problems' branches that are closed. */
  closed: z.array(z.string()).readonly().optional(),
  /** The problems' row that has the focus. */
  row: z.string().optional(),
  /** Fingerprint of the finding that is open. */
  selected: z.string().optional(),
});
export type ViewState = Readonly<z.infer<typeof ViewState>>;

function viewKey(tabId: number): string {
  return `view:${tabId}`;
}

export async function readView(tabId: number): Promise<ViewState | undefined> {
  const key = viewKey(tabId);
  return ViewState.safeParse((await browser.storage.session.get(key))[key]).data;
}

/** Losing it costs nothing but a scroll, so that an error here is none. */
export async function writeView(tabId: number, view: ViewState): Promise<void> {
  await browser.storage.session.set({ [viewKey(tabId)]: view }).catch(() => undefined);
}
