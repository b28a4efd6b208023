import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { Finding } from '../model/finding';
import { fail, type Outcome, ok } from '../model/outcome';
import { type OverlayAgent, overlayKey, type RevealRequest, type RevealResult } from '../model/overlay';
import { readAudit } from '../storage/audits';
import { sentence } from '../text/message';
import { type AuditedPlace, framesOf } from './audited-frames';
import { greetFrames } from './hello';
import { callInFrame, type FramePlace, injectFiles, placeOf } from './injection';

/** What showing one element may take in one frame: its script, a scroll, two frames drawn. */
const revealMs = 4000;
/** The outline stays this long once the view that asked for it has closed: closing it is how one gets to see the page. */
const lingerMs = 6000;

/** Frames with an outline in them, by tab, so that they can be cleared without asking every frame. */
const Revealed = z.array(z.object({ frameId: z.number().int(), documentId: z.string().optional() })).readonly();

interface Way {
  readonly tabId: number;
  readonly signal: AbortSignal;
}

/** Shows the element of an audit's finding on the page. */
export async function revealFinding(
  tabId: number,
  auditId: string,
  fingerprint: string,
): Promise<Outcome<{ shown: RevealResult }>> {
  const audit = await readAudit(auditId);
  if (!audit.ok) return audit;
  const finding = audit.value?.findings.find((each) => each.fingerprint === fingerprint);
  if (finding?.element === undefined) return fail('internal', 'This finding has no place on the page.');
  await hideReveal(tabId);
  const way: Way = { tabId, signal: new AbortController().signal };
  const byReference = await revealByReference(way, finding, await framesOf(tabId, auditId));
  if (byReference !== undefined && byReference !== 'gone') return ok({ shown: byReference });
  const bySelector = await revealBySelector(way, requestOf(finding), []);
  return bySelector.ok ? ok({ shown: bySelector.value }) : bySelector;
}

export async function hideReveal(tabId: number): Promise<void> {
  await inRevealed(tabId, clearOverlay, []);
  await browser.storage.session.remove(keyOf(tabId));
}

/** Takes the outline away in a while: the view that asked for it has closed. */
export async function lingerReveal(tabId: number): Promise<void> {
  await inRevealed(tabId, lingerOverlay, [lingerMs]);
}

function requestOf(finding: Finding): RevealRequest {
  return {
    target: { selector: finding.element?.selector ?? [] },
    related: finding.related.map(({ selector }) => ({ selector })),
    severity: finding.severity,
    certainty: finding.certainty,
    text: sentence(finding),
  };
}

/** By the audit's own numbers, in the very documents that it was made of; undefined where those are no longer there. */
async function revealByReference(
  way: Way,
  finding: Finding,
  frames: readonly (AuditedPlace | null)[],
): Promise<RevealResult | undefined> {
  const { ref } = finding;
  const there = ref && frames[ref.frame];
  if (!ref || !there) return undefined;
  const isTop = ref.frame === 0;
  const request = requestOf(finding);
  const related = finding.relatedRefs.flatMap(({ frame, node }, index) =>
    frame === ref.frame ? [{ node, selector: isTop ? (request.related[index]?.selector ?? []) : [] }] : [],
  );
  const target = { node: ref.node, selector: isTop ? request.target.selector : [] };
  for (const [depth, index] of (there.path ?? []).entries()) {
    const parent = frames.find((frame) => frame?.path?.join() === there.path?.slice(0, depth).join());
    if (parent) await inOverlay(way, placeOf(way.tabId, parent), bringFrame, [index]);
  }
  const shown = await revealIn(way, placeOf(way.tabId, there), { ...request, target, related });
  return shown.ok ? shown.value : undefined;
}

/** By the stored selectors, from the top frame inwards. */
async function revealBySelector(
  way: Way,
  request: RevealRequest,
  path: readonly number[],
  place: FramePlace = { tabId: way.tabId, frameId: 0 },
): Promise<Outcome<RevealResult>> {
  const { selector } = request.target;
  const step = await inOverlay(way, place, frameOn, [[...selector]]);
  if (!step.ok) return step;
  if (!step.value.found) return revealIn(way, place, request);
  const { index, rest } = step.value;
  const inner = await placeAt(way, [...path, index]);
  if (inner === undefined) return ok('gone');
  await inOverlay(way, place, bringFrame, [index]);
  const passed = selector.length - rest.length;
  const related = request.related.flatMap((each) =>
    each.selector.slice(0, passed).join() === selector.slice(0, passed).join()
      ? [{ selector: each.selector.slice(passed) }]
      : [],
  );
  return revealBySelector(way, { ...request, target: { selector: rest }, related }, [...path, index], inner);
}

async function revealIn(way: Way, place: FramePlace, request: RevealRequest): Promise<Outcome<RevealResult>> {
  const shown = await inOverlay(way, place, reveal, [request]);
  if (shown.ok) await browser.storage.session.set({ [keyOf(way.tabId)]: [place] });
  return shown;
}

/** The frame at a path of indices, among those that answer. */
async function placeAt({ tabId, signal }: Way, path: readonly number[]): Promise<FramePlace | undefined> {
  const greeted = await greetFrames(tabId, signal);
  if (!greeted.ok) return undefined;
  for (const { place } of greeted.value) {
    const found = await callInFrame(place, framePath, [], { ms: revealMs, signal });
    if (found.ok && found.value === path.join()) return place;
  }
  return undefined;
}

/** Injects the overlay where it is not yet, and calls one of its functions. */
async function inOverlay<Args extends (string | number | object)[], T>(
  { signal }: Way,
  place: FramePlace,
  func: (key: string, ...args: Args) => T,
  args: Args,
): Promise<Outcome<Awaited<T>>> {
  const injected = await injectFiles(place, ['/overlay.js'], { ms: revealMs, signal });
  return injected.ok ? callInFrame(place, func, [overlayKey, ...args], { ms: revealMs, signal }) : injected;
}

async function inRevealed<Args extends number[]>(
  tabId: number,
  func: (key: string, ...args: Args) => boolean,
  args: Args,
): Promise<void> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const places = Revealed.safeParse(stored[keyOf(tabId)]).data ?? [];
  const { signal } = new AbortController();
  const limit = { ms: revealMs, signal };
  await Promise.all(places.map((place) => callInFrame(placeOf(tabId, place), func, [overlayKey, ...args], limit)));
}

function keyOf(tabId: number): string {
  return `revealed:${tabId}`;
}

// What follows runs in the frames: each function may use its arguments and nothing else of this file.

function reveal(key: string, request: RevealRequest): Promise<RevealResult> {
  const overlay: OverlayAgent = Reflect.get(globalThis, key);
  return overlay.reveal(request);
}

function frameOn(
  key: string,
  selector: string[],
): { found: false } | { found: true; index: number; rest: readonly string[] } {
  const overlay: OverlayAgent = Reflect.get(globalThis, key);
  const step = overlay.frameOn(selector);
  return step === undefined ? { found: false } : { found: true, ...step };
}

function bringFrame(key: string, index: number): boolean {
  const overlay: OverlayAgent = Reflect.get(globalThis, key);
  overlay.bringFrame(index);
  return true;
}

function clearOverlay(key: string): boolean {
  const overlay: OverlayAgent | undefined = Reflect.get(globalThis, key);
  overlay?.clear();
  return true;
}

function lingerOverlay(key: string, ms: number): boolean {
  const overlay: OverlayAgent | undefined = Reflect.get(globalThis, key);
  overlay?.linger(ms);
  return true;
}

/** Indices into `frames` from the top window to this one, joined; empty for the top one. */
function framePath(): string {
  const path: number[] = [];
  let current: Window = window;
  while (current.parent !== current) {
    const { parent } = current;
    let index = 0;
    while (index < parent.length && parent[index] !== current) index += 1;
    path.unshift(index);
    current = parent;
  }
  return path.join();
}
