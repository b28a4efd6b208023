import { type MetricWithAttribution, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals/attribution';
import type { VitalSummary } from '../model/audit';
import { hiddenWhileLoading, type VitalsFacts } from '../model/facts/vitals';
import { blockingTime } from './blocking';
import { type Collector, gathered, missing } from './gathering';

/** The longest that buffered entries are waited for, in ms. What they hold comes within a few. */
const settleMs = 1_000;

type Name = MetricWithAttribution['name'];

/** Which kind of performance entry each metric is made of: a browser without it can't measure it. */
const entryTypes: Readonly<Record<Name, string>> = {
  LCP: 'largest-contentful-paint',
  CLS: 'layout-shift',
  INP: 'event',
  FCP: 'paint',
  TTFB: 'navigation',
};
const names: readonly Name[] = ['LCP', 'CLS', 'INP', 'FCP', 'TTFB'];

/** Every metric's last word. The library's observers are started once a document, and go on while the page is used. */
interface Watch {
  readonly metrics: ReadonlyMap<Name, MetricWithAttribution>;
  /** `performance.now()` at the start: from here on our own work may be in the entries. */
  readonly startedAt: number;
  /** Resolves when all of these have been reported. */
  readonly reported: (wanted: readonly Name[]) => Promise<void>;
}

let watch: Watch | undefined;

function startWatch(): Watch {
  const metrics = new Map<Name, MetricWithAttribution>();
  let listeners: readonly (() => void)[] = [];
  const note = (metric: MetricWithAttribution) => {
    metrics.set(metric.name, metric);
    for (const listener of listeners) listener();
  };
  const options = { reportAllChanges: true };
  onTTFB(note, options);
  onFCP(note, options);
  onLCP(note, options);
  onCLS(note, options);
  onINP(note, options);
  return {
    metrics,
    startedAt: performance.now(),
    reported: (wanted) =>
      new Promise((resolve) => {
        const check = () => {
          if (!wanted.every((name) => metrics.has(name))) return;
          listeners = listeners.filter((each) => each !== check);
          resolve();
        };
        listeners = [...listeners, check];
        check();
      }),
  };
}

const isTop = window.parent === window;

/** Starts the observers, so that they can answer while other facts are collected. */
export function watchVitals(): void {
  if (isTop) watch ??= startWatch();
}

export const collectVitals: Collector<'vitals'> = async (gathering) => {
  watchVitals();
  if (watch === undefined) return missing('Load speed is measured for the page as a whole');
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  await gathering.slice.wait(settled(watch, expectedNow(paint), gathering.signal));
  const found = [...watch.metrics.values()];
  const navigation = performance.getEntriesByType('navigation')[0];
  const loadEnd = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
  const blocking = blockingTime(paint ?? 0, loadEnd > 0 ? loadEnd : undefined, watch.startedAt);
  const facts: VitalsFacts = {
    summary: Object.fromEntries(found.map((metric) => [metric.name, summaryOf(metric)])),
    unmeasured: Object.fromEntries(
      names.flatMap((name) => (watch?.metrics.has(name) ? [] : [[name, whyNot(name, paint)]])),
    ),
    elements: Object.fromEntries(
      found.flatMap((metric) => {
        const element = elementOf(metric);
        const node = element === undefined ? undefined : gathering.walk.idOf(element);
        return node === undefined ? [] : [[metric.name, node]];
      }),
    ),
    ...(blocking === undefined || paint === undefined ? {} : { blocking }),
    load: loadFacts(navigation, loadEnd),
    ...lcpImage(watch.metrics.get('LCP')),
  };
  return gathered(facts);
};

/** What the buffers must hold by now. */
function expectedNow(paint: number | undefined): readonly Name[] {
  const supported = names.filter((name) => isSupported(name));
  const used = performance.getEntriesByType('first-input').length > 0;
  return supported.filter((name) => {
    if (name === 'TTFB') return document.readyState === 'complete';
    if (name === 'INP') return used;
    return paint !== undefined && paint < hiddenSince();
  });
}

function isSupported(name: Name): boolean {
  return PerformanceObserver.supportedEntryTypes.includes(entryTypes[name]);
}

async function settled({ reported }: Watch, wanted: readonly Name[], signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(settleMs)]);
  const ended = new Promise<void>((resolve) => {
    limit.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([reported(wanted).then(flushed), ended]);
  signal.throwIfAborted();
}

/**
 * Resolves once all buffered entries have been handed out: observers are served in the order in which they came, and this
 * one comes last. The library's first word on CLS is 0, before its entries are there.
 */
function flushed(): Promise<void> {
  if (performance.getEntriesByType('paint').length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** When the page was first hidden, in ms; Infinity where it never was. */
function hiddenSince(): number {
  const states = performance.getEntriesByType('visibility-state');
  const first = states.find(({ name }) => name === 'hidden');
  if (first !== undefined) return first.startTime;
  return states.length === 0 && document.visibilityState === 'hidden' ? 0 : Number.POSITIVE_INFINITY;
}

function whyNot(name: Name, paint: number | undefined): string {
  if (!isSupported(name)) return 'This browser does not measure it';
  if (name === 'TTFB') return 'The page was still loading';
  if (name === 'INP') return 'Nobody has clicked, tapped or typed on the page yet';
  if (hiddenSince() <= (paint ?? Number.POSITIVE_INFINITY) && Number.isFinite(hiddenSince())) {
    return hiddenWhileLoading;
  }
  if (paint === undefined) return 'Nothing had been shown yet when the page was audited';
  return 'The browser reported none';
}

function elementOf(metric: MetricWithAttribution): Element | undefined {
  const found = candidateOf(metric);
  if (found instanceof Element) return found;
  return found?.parentElement ?? undefined;
}

function candidateOf(metric: MetricWithAttribution): Node | null | undefined {
  if (metric.name === 'LCP') return metric.attribution.lcpEntry?.element;
  if (metric.name === 'CLS') return shifted(metric.attribution.largestShiftEntry?.sources ?? []);
  if (metric.name === 'INP') return metric.entries.find(({ target }) => target !== null)?.target;
  return undefined;
}

/** What moved: the page as a whole says nothing, as long as there is anything else. */
function shifted(sources: readonly { readonly node?: Node | null }[]): Node | null | undefined {
  const nodes = sources.map(({ node }) => node);
  return nodes.find((node) => node !== document.body && node !== document.documentElement) ?? nodes[0];
}

function summaryOf(metric: MetricWithAttribution): VitalSummary {
  return {
    value: metric.name === 'CLS' ? Math.round(metric.value * 10_000) / 10_000 : Math.round(metric.value),
    rating: metric.rating,
    attribution: attributionOf(metric),
  };
}

/** The numbers and short strings of the library's attribution; ms rounded. */
function attributionOf({ attribution }: MetricWithAttribution): VitalSummary['attribution'] {
  const flat: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(attribution)) {
    if (typeof value === 'number') flat[key] = value < 10 ? Math.round(value * 10_000) / 10_000 : Math.round(value);
    if (typeof value === 'string') flat[key] = value.slice(0, 300);
  }
  if ('longestScript' in attribution && attribution.longestScript !== undefined) {
    flat.script = attribution.longestScript.entry.sourceURL?.slice(0, 300) ?? '';
    flat.scriptDuration = Math.round(attribution.longestScript.intersectingDuration);
  }
  return flat;
}

function lcpImage(metric: MetricWithAttribution | undefined): Pick<VitalsFacts, 'lcpImage'> {
  if (metric?.name !== 'LCP' || metric.attribution.url === undefined) return {};
  const element = metric.attribution.lcpEntry?.element;
  const isImage = element instanceof HTMLImageElement;
  return {
    lcpImage: {
      url: metric.attribution.url,
      lazy: isImage && element.loading === 'lazy',
      priority: isImage ? element.fetchPriority : 'auto',
      initiator: metric.attribution.lcpResourceEntry?.initiatorType ?? 'other',
    },
  };
}

function loadFacts(navigation: PerformanceEntry | undefined, loadEnd: number): VitalsFacts['load'] {
  if (!(navigation instanceof PerformanceNavigationTiming)) return { type: 'unknown', fromNetwork: true, redirects: 0 };
  return {
    type: navigation.type,
    fromNetwork: navigation.transferSize > 0,
    redirects: navigation.redirectCount,
    ...(loadEnd > 0 ? { loadEnd: Math.round(loadEnd) } : {}),
  };
}
