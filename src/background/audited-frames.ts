import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { FramePlace } from './injection';

/** Where a frame of an audit is, by the frame's number in it. */
const AuditedPlace = z.object({
  frameId: z.number().int(),
  documentId: z.string().optional(),
  /** Indices into `window.frames`, outermost first; absent for a frame that could not find itself. */
  path: z.array(z.number().int()).readonly().optional(),
});
const AuditedFrames = z.object({ auditId: z.string(), frames: z.array(AuditedPlace.nullable()).readonly() });
export type AuditedPlace = Readonly<z.infer<typeof AuditedPlace>>;

function keyOf(tabId: number): string {
  return `frames:${tabId}`;
}

/** Keeps where the frames of the tab's audit are, for as long as the browser runs. */
export async function keepFrames(
  tabId: number,
  auditId: string,
  frames: readonly { readonly place: FramePlace | undefined; readonly path: readonly number[] | undefined }[],
): Promise<void> {
  const places = frames.map(
    ({ place, path }) => place && { frameId: place.frameId, documentId: place.documentId, path },
  );
  await browser.storage.session.set({ [keyOf(tabId)]: { auditId, frames: places.map((place) => place ?? null) } });
}

/** The frames of an audit by their number, if that audit is the tab's last. */
export async function framesOf(tabId: number, auditId: string): Promise<readonly (AuditedPlace | null)[]> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const kept = AuditedFrames.safeParse(stored[keyOf(tabId)]).data;
  return kept?.auditId === auditId ? kept.frames : [];
}

export async function forgetFrames(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
