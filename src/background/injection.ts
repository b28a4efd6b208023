import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { type AppError, errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { within } from './within';

/** A frame as the browser knows it. The document id is missing where the browser has none: then a reload goes unseen. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
}

export interface InjectionLimit {
  readonly ms: number;
  readonly signal: AbortSignal;
  /** Waits until the document has been parsed, where it has not been. */
  readonly whenParsed?: boolean;
}

type Json = string | number | boolean | null | object;
/** A function whose text is sent into a frame: it may use its arguments and nothing else of its file. */
type Injected<Args extends readonly Json[], T> = (...args: Args) => T;

function targetOf({
  tabId,
  frameId,
  documentId,
}: FramePlace): { tabId: number } & ({ documentIds: string[] } | { frameIds: number[] }) {
  return documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}

/** Runs built files in the extension's world of one frame, in their order. */
export async function injectFiles(
  place: FramePlace,
  files: readonly ScriptPublicPath[],
  limit: InjectionLimit,
): Promise<Outcome<void>> {
  const work = browser.scripting.executeScript({
    target: targetOf(place),
    files: [...files],
    injectImmediately: true,
  });
  const done = await within(work, { ...limit, what: 'Reading the page' });
  return done.ok ? ok(undefined) : { ok: false, error: accessError(done.error) };
}

/** Calls a function in the extension's world of one frame and gives what it returns, awaited. */
export async function callInFrame<Args extends Json[], T>(
  place: FramePlace,
  func: Injected<Args, T>,
  args: Args,
  limit: InjectionLimit,
): Promise<Outcome<Awaited<T>>> {
  const work = browser.scripting.executeScript<Args, T>({
    target: targetOf(place),
    func,
    args,
    injectImmediately: limit.whenParsed !== true,
  });
  const done = await within(work, { ...limit, what: 'Reading the page' });
  if (!done.ok) return { ok: false, error: accessError(done.error) };
  const result = done.value[0]?.result;
  return result === undefined || result === null ? fail('internal', 'The page gave no answer.') : ok(result);
}

/** Calls a function in every frame that may be reached. Ends when all have run it: a frame that hangs holds it up. */
export async function callInAllFrames<Args extends Json[], T>(
  tabId: number,
  func: Injected<Args, T>,
  args: Args,
): Promise<Outcome<readonly { readonly place: FramePlace; readonly value: Awaited<T> }[]>> {
  try {
    const target = { tabId, allFrames: true };
    const all = await browser.scripting.executeScript<Args, T>({ target, func, args, injectImmediately: true });
    return ok(
      all.flatMap(({ result, ...frame }) => (result == null ? [] : [{ place: placeOf(tabId, frame), value: result }])),
    );
  } catch (thrown) {
    return { ok: false, error: accessError(errorFrom(thrown)) };
  }
}

/** The place that the browser names in its own way. */
export function placeOf(
  tabId: number,
  { frameId, documentId }: { readonly frameId: number; readonly documentId?: string | undefined },
): FramePlace {
  return documentId === undefined ? { tabId, frameId } : { tabId, frameId, documentId };
}

/** The browser's refusal to let us into a page, told by what the person can do about it. */
export function accessError(error: AppError): AppError {
  if (error.code !== 'internal') return error;
  if (/error page/i.test(error.message)) return { code: 'unreachable', message: 'This page did not load.' };
  if (/No (tab|document) with id|frame with id|Invalid tab|was removed|was closed/i.test(error.message)) {
    return { code: 'navigated', message: 'The page went away.' };
  }
  if (/cannot be scripted|chrome:\/\/|Cannot access (a |the )?\S+:\/\/ URL|policy/i.test(error.message)) {
    return { code: 'not-auditable', message: 'The browser lets no extension into this page.' };
  }
  if (/Cannot access|Missing host permission/i.test(error.message)) {
    return { code: 'grant-ended', message: 'Press the toolbar button to let Plumbline read this page.' };
  }
  return error;
}
