import type { AuditHost, HostFrame } from '../audit/host';
import type { FrameHello } from '../model/agent';
import { fail, type Outcome, ok } from '../model/outcome';
import { type Greeting, greetFrames } from './hello';
import { type FramePlace, injectFiles } from './injection';
import { type CallOptions, type FrameLink, openLink } from './link';

/** What a frame may take to run the collector's bundle and to say who it is. */
const openMs = 5000;
/** The top frame is waited for longer: without it there is no audit. */
const openTopMs = 20_000;
/** Silence after which a frame's own phase is given up. A single collector on 100,000 elements stays well below it. */
const collectSilenceMs = 20_000;
/** The same for axe-core: one rule on a page of 100,000 elements is one silence. */
const axeSilenceMs = 60_000;
const describeMs = 20_000;

const collectorFiles = ['/collector.js', '/content-scripts/audit.js'] as const;
const axeFiles = ['/axe-engine.js'] as const;

/** The extension's side of an audit: one tab, over one port a frame. */
export interface TabHost extends AuditHost {
  /** Where the frame of a handle is, as long as the audit goes on. */
  placeOf(handle: string): FramePlace | undefined;
  /** Ends all that the frames are doing for us. */
  close(): void;
}

interface OpenFrame {
  readonly place: FramePlace;
  readonly link: FrameLink;
}

export interface TopEvents {
  /** The top frame has said who it is. */
  onTop(hello: FrameHello): void;
  /** The top document went away before `close`. */
  onTopGone(): void;
}

/** A host for one audit of a tab. */
export function tabHost(tabId: number, { onTop, onTopGone }: TopEvents): TabHost {
  const open = new Map<string, OpenFrame>();

  async function openFrame(greeting: Greeting, signal: AbortSignal): Promise<Outcome<HostFrame>> {
    const { place, isReady } = greeting;
    const ms = place.frameId === 0 ? openTopMs : openMs;
    const injected = isReady ? ok(undefined) : await injectFiles(place, collectorFiles, { ms, signal });
    if (!injected.ok) return injected;
    const handle = String(place.frameId);
    const link = openLink(place, () => {
      if (place.frameId === 0) onTopGone();
    });
    open.set(handle, { place, link });
    const hello = await link.call('hello', null, { silenceMs: ms, signal });
    return hello.ok ? ok({ handle, hello: hello.value }) : hello;
  }

  function linkOf(frame: HostFrame): FrameLink | undefined {
    return open.get(frame.handle)?.link;
  }

  return {
    async frames(signal) {
      const greeted = await greetFrames(tabId, signal);
      if (!greeted.ok) return greeted;
      const opened = await Promise.all(greeted.value.map((greeting) => openFrame(greeting, signal)));
      const [top] = opened;
      if (top === undefined || greeted.value[0]?.place.frameId !== 0)
        return fail('timeout', 'The page does not answer.');
      if (!top.ok) return top;
      onTop(top.value.hello);
      return ok(opened.flatMap((frame) => (frame.ok ? [frame.value] : [])));
    },
    async collect(frame, request, signal) {
      return linkOf(frame)?.call('collect', request, { silenceMs: collectSilenceMs, signal }) ?? unknownFrame;
    },
    async describe(frame, nodes, signal) {
      return linkOf(frame)?.call('describe', nodes, { silenceMs: describeMs, signal }) ?? unknownFrame;
    },
    async axePartial(frame, request, onProgress, signal) {
      const there = open.get(frame.handle);
      if (there === undefined) return unknownFrame;
      const injected = await injectAxe(there, signal);
      if (!injected.ok) return injected;
      const options: CallOptions = { silenceMs: axeSilenceMs, signal, onProgress };
      return there.link.call('axe-partial', request, options);
    },
    async axeFinish(top, frames, partials, signal) {
      const ask = { frames, partials };
      return linkOf(top)?.call('axe-finish', ask, { silenceMs: axeSilenceMs, signal }) ?? unknownFrame;
    },
    placeOf: (handle) => open.get(handle)?.place,
    close() {
      for (const { link } of open.values()) link.close();
      open.clear();
    },
  };
}

const unknownFrame = fail('internal', 'The frame is not part of this audit.');

/** The accessibility engine is half a megabyte: it is loaded where its turn has come, once a document. */
async function injectAxe({ place, link }: OpenFrame, signal: AbortSignal): Promise<Outcome<void>> {
  const there = await link.call('axe-there', null, { silenceMs: openMs, signal });
  if (!there.ok) return there;
  return there.value ? ok(undefined) : injectFiles(place, axeFiles, { ms: axeSilenceMs, signal });
}
