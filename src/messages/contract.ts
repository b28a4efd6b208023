import * as z from 'zod';
import { ProfileId } from '../model/ids';
import { revealResults } from '../model/overlay';
import { notAuditableReasons } from './auditable';

const TabId = z.number().int().min(0);

/** What a view may know of a tab before anything is tried on it. */
export const TabState = z.object({
  tabId: TabId,
  /** Absent where the browser does not tell: no grant for the tab. */
  url: z.string().optional(),
  title: z.string().optional(),
  /** Absent where the page can be audited. */
  reason: z.enum(notAuditableReasons).optional(),
  /** Whether we may inject into the tab's top frame right now. */
  granted: z.boolean(),
  /** Keys of the toolbar button, as the browser shows them; absent where none are set. */
  shortcut: z.string().optional(),
});
export type TabState = Readonly<z.infer<typeof TabState>>;

const Nothing = z.object({});

/**
 * Every request that a view (popup, panel, tab) may make of the background, with the answer it gets. Answers come inside an
 * `Outcome`. Nothing here carries results: those are read from storage.
 */
const table = {
  /** Starts the tab's audit, or joins the one that is running. The run itself is read from storage. */
  'audit/start': {
    request: z.object({
      tabId: TabId,
      /** ms to wait first, so that a menu can be opened. */
      delayMs: z.number().min(0).max(60_000).optional(),
      /** The kind of site; absent for what was chosen for it before. */
      profile: ProfileId.optional(),
    }),
    answer: z.object({ runId: z.string() }),
  },
  'audit/cancel': { request: z.object({ tabId: TabId }), answer: Nothing },
  /** The person's answer on a page with so many elements that axe is not run unasked. */
  'audit/allow-axe': { request: z.object({ tabId: TabId, allow: z.boolean() }), answer: Nothing },
  /** Scrolls to the finding's element and outlines it. */
  'finding/reveal': {
    request: z.object({ tabId: TabId, auditId: z.string(), fingerprint: z.string() }),
    answer: z.object({
      shown: z.enum(revealResults),
    }),
  },
  'finding/hide': { request: z.object({ tabId: TabId }), answer: Nothing },
  /**
   * Opens the tab's address in a window that is 390 CSS px wide inside, and audits it there. The toolbar button's grant does
   * not reach there: the view asks for the tab's site in the same click, after this, and the background goes on once it is
   * allowed. The answer has the new tab where it was allowed already.
   */
  'phone/open': { request: z.object({ tabId: TabId }), answer: z.object({ tabId: TabId.optional() }) },
  /**
   * The person is about to be asked for access to the tab's site, or to all sites. Sent before `permissions.request`, in the
   * click itself: the prompt may close the view, and the background goes on from the stored intent.
   */
  'site/allow': { request: z.object({ tabId: TabId, scope: z.enum(['site', 'all']) }), answer: Nothing },
  /** Begins to record a walk by keyboard in the tab's frames; `frames` is how many of them are watched. */
  'walk/start': { request: z.object({ tabId: TabId }), answer: z.object({ frames: z.number().int() }) },
  /** Ends it, and audits the page anew. */
  'walk/end': { request: z.object({ tabId: TabId }), answer: z.object({ runId: z.string() }) },
  /** Reloads the tab, in front, and audits it anew: vitals of a page that loaded out of sight can't be had otherwise. */
  'tab/reload': { request: z.object({ tabId: TabId }), answer: Nothing },
  'tab/state': {
    request: z.object({
      tabId: TabId,
      /** The view was opened by the toolbar button, so that the browser would tell the address if it told it to anyone. */
      byButton: z.boolean().optional(),
    }),
    answer: TabState,
  },
} as const satisfies Record<string, { request: z.ZodType; answer: z.ZodType }>;

export type RequestType = keyof typeof table;
type Body<K extends RequestType> = Readonly<z.output<(typeof table)[K]['request']>>;

/** A request with its type: what crosses the boundary. */
export type RequestOf<K extends RequestType> = { readonly type: K } & Body<K>;
export type AnswerOf<K extends RequestType> = Readonly<z.output<(typeof table)[K]['answer']>>;

type Contract = {
  readonly [K in RequestType]: { readonly request: z.ZodType<Body<K>>; readonly answer: z.ZodType<AnswerOf<K>> };
};
export const contract: Contract = table;

/** Whether a message's `type` is one of the contract's. */
export function isRequestType(type: unknown): type is RequestType {
  return typeof type === 'string' && Object.hasOwn(contract, type);
}
