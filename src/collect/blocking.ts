import type { BlockingFacts } from '../model/facts/vitals';

/** ms after the load that still count as loading (CATALOGUE 2.4). */
const afterLoadMs = 5_000;
// https://www.w3.org/TR/long-animation-frames/#sec-loaf-monkey-patch-timing gives the buffer 200 entries.
const bufferSize = 200;
const shownScripts = 5;

interface FrameTiming extends PerformanceEntry {
  readonly blockingDuration: number;
  readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
}

function isFrameTiming(entry: PerformanceEntry): entry is FrameTiming {
  return 'blockingDuration' in entry && 'scripts' in entry;
}

/**
 * Sums the long animation frames from the first paint until 5 s after the load.
 *
 * @param until reading of `performance.now()` from which on our own work may be in the frames.
 */
export function blockingTime(
  firstPaint: number,
  loadEnd: number | undefined,
  until: number,
): BlockingFacts | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes('long-animation-frame')) return undefined;
  const all = performance.getEntriesByType('long-animation-frame').filter(isFrameTiming);
  const end = Math.min(until, (loadEnd ?? until) + afterLoadMs);
  const frames = all.filter(({ startTime, duration }) => startTime + duration > firstPaint && startTime < end);
  const byScript = new Map<string, number>();
  for (const { sourceURL, duration } of frames.flatMap(({ scripts }) => scripts)) {
    byScript.set(sourceURL, (byScript.get(sourceURL) ?? 0) + duration);
  }
  return {
    value: Math.round(frames.reduce((sum, { blockingDuration }) => sum + blockingDuration, 0)),
    frames: frames.length,
    capped: all.length >= bufferSize,
    scripts: [...byScript]
      .map(([url, ms]) => ({ url, ms: Math.round(ms) }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, shownScripts),
  };
}
