import { NodeFlag } from '../model/facts/nodes';
import type { ResourceEntry, ResourceFacts, ResourceFailure, ResourceKind } from '../model/facts/resources';
import { attribute } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { rowsWithTag } from './page';
import { isThirdParty } from './site';

/** Unless the page asks for more, browsers keep this many: https://www.w3.org/TR/resource-timing/#sec-extensions-performance-interface */
const bufferSize = 250;
const mostEntries = 5_000;
/** A picture no larger than this, in CSS px a side, is there to count visitors. */
const largestPixel = 2;

/** Hosts that content blockers stop as a rule: statistics, advertising, social widgets. */
const oftenBlockedHost =
  /(^|\.)(doubleclick\.net|google-analytics\.com|googletagmanager\.com|googlesyndication\.com|googleadservices\.com|facebook\.net|facebook\.com|hotjar\.com|criteo\.(com|net)|taboola\.com|outbrain\.com|adnxs\.com|scorecardresearch\.com|segment\.(com|io)|mixpanel\.com|amplitude\.com|clarity\.ms|bing\.com|tiktok\.com|ads-twitter\.com|quantserve\.com|matomo\.cloud|newrelic\.com|nr-data\.net|sentry\.io|cookielaw\.org|onetrust\.com|cookiebot\.com|usercentrics\.eu)$|(^|\.)(ads?|analytics|track(ing|er)?|stats|pixel|metrics|beacon)\d*\./i;

/** What asks for pictures and style sheets, which are judged by how they are used; and what answers scripts, not people. */
const judgedElsewhere = new Set(['img', 'image', 'input', 'link', 'fetch', 'xmlhttprequest', 'beacon', 'other']);

export const collectResources: Collector<'resources'> = async (gathering) => {
  const timings = performance.getEntriesByType('resource').filter(isTiming).slice(0, mostEntries);
  const entries: ResourceEntry[] = [];
  for (const timing of timings) {
    if (gathering.slice.due()) await gathering.slice.rest();
    entries.push(entryOf(timing));
  }
  const statuses = new Map(
    entries.flatMap(({ url, status }) => (status === undefined ? [] : [[url, status] as const])),
  );
  const pictures = await brokenPictures(gathering, statuses);
  const sheets = brokenSheets(gathering, statuses);
  const fonts = brokenFonts();
  const missing = timings.filter(
    ({ responseStatus, initiatorType }) => responseStatus >= 400 && !judgedElsewhere.has(initiatorType),
  );
  const facts: ResourceFacts = {
    entries,
    capped: timings.length >= bufferSize,
    failures: [
      ...pictures.failures,
      ...sheets.failures,
      // The file that is missing says more than the family that wants it.
      ...(missing.some((timing) => kindOf(timing) === 'font') ? [] : fonts.failures),
      ...missing.map((timing) => failure(kindOf(timing), timing.name, timing.responseStatus)),
    ],
    examined: pictures.examined + sheets.examined + fonts.examined + entries.length,
  };
  return gathered(facts);
};

function isTiming(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  return entry instanceof PerformanceResourceTiming;
}

function entryOf(timing: PerformanceResourceTiming): ResourceEntry {
  // Another origin that does not allow it shows neither sizes nor the moment of the first byte.
  const told = timing.responseStart > 0;
  const blocking: unknown = Reflect.get(timing, 'renderBlockingStatus');
  return {
    url: timing.name,
    kind: kindOf(timing),
    start: Math.round(timing.startTime),
    end: Math.round(timing.responseEnd),
    ...(told ? { transferSize: timing.transferSize, size: timing.decodedBodySize } : {}),
    ...(timing.responseStatus > 0 ? { status: timing.responseStatus } : {}),
    ...(blocking === undefined ? {} : { blocking: blocking === 'blocking' }),
    thirdParty: isThirdParty(timing.name),
  };
}

const kindOfInitiator: Readonly<Record<string, ResourceKind>> = {
  img: 'image',
  image: 'image',
  input: 'image',
  script: 'script',
  video: 'media',
  audio: 'media',
  track: 'media',
  fetch: 'data',
  xmlhttprequest: 'data',
  beacon: 'data',
  iframe: 'document',
  frame: 'document',
};
const kindOfEnding: readonly (readonly [RegExp, ResourceKind])[] = [
  [/\.(woff2?|ttf|otf|eot)$/i, 'font'],
  [/\.(css)$/i, 'style'],
  [/\.(m?js)$/i, 'script'],
  [/\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i, 'image'],
  [/\.(mp4|webm|mp3|ogg|wav|m4a|m3u8)$/i, 'media'],
];

/** By the file's ending for what style sheets and `link` ask for, which may be anything. */
function kindOf({ initiatorType, name }: PerformanceResourceTiming): ResourceKind {
  const known = kindOfInitiator[initiatorType];
  if (known !== undefined) return known;
  const path = URL.parse(name)?.pathname ?? '';
  const byEnding = kindOfEnding.find(([ending]) => ending.test(path))?.[1];
  return byEnding ?? (initiatorType === 'css' ? 'image' : 'other');
}

interface Broken {
  readonly failures: readonly ResourceFailure[];
  readonly examined: number;
}

function failure(kind: ResourceKind, name: string, status?: number): ResourceFailure {
  return {
    kind,
    name,
    ...(status === undefined ? {} : { status }),
    inView: kind === 'script' || kind === 'style',
    oftenBlocked: oftenBlockedHost.test(URL.parse(name)?.hostname ?? ''),
  };
}

/** Pictures that have an address and have come to nothing. Lazy ones that have not begun are not complete. */
async function brokenPictures(gathering: Gathering, statuses: ReadonlyMap<string, number>): Promise<Broken> {
  const failures: ResourceFailure[] = [];
  const rows = rowsWithTag(gathering, 'img');
  for (const node of rows) {
    if (gathering.slice.due()) await gathering.slice.rest();
    const element = gathering.walk.elements[node];
    if (!(element instanceof HTMLImageElement) || !isBroken(element, statuses)) continue;
    if (((gathering.walk.nodes.flags[node] ?? 0) & NodeFlag.visible) === 0) continue;
    const [x, y, width, height] = gathering.rectOf(node);
    if (isPixel(element, width, height)) continue;
    const url = element.currentSrc || element.src;
    failures.push({
      ...failure('image', url, statuses.get(url)),
      node,
      inView:
        x < window.scrollX + window.innerWidth &&
        x + width > window.scrollX &&
        y < window.scrollY + window.innerHeight &&
        y + height > window.scrollY,
    });
  }
  return { failures, examined: rows.length };
}

function isBroken(image: HTMLImageElement, statuses: ReadonlyMap<string, number>): boolean {
  const url = image.currentSrc || image.src;
  if (!image.complete || image.naturalWidth > 0 || url === '') return false;
  // A drawing may be without a size of its own.
  const isDrawing = /\.svg($|[?#])|^data:image\/svg/i.test(url);
  const status = statuses.get(url);
  return !isDrawing || (status !== undefined && status >= 400);
}

function isPixel(image: HTMLImageElement, width: number, height: number): boolean {
  const asked = Math.max(Number(attribute(image, 'width') ?? 99), Number(attribute(image, 'height') ?? 99));
  return asked <= largestPixel || Math.max(width, height) <= largestPixel;
}

/** Style sheets that apply, were asked for and are not there. */
function brokenSheets(gathering: Gathering, statuses: ReadonlyMap<string, number>): Broken {
  const rows = rowsWithTag(gathering, 'link').filter((node) => {
    const element = gathering.walk.elements[node];
    return element instanceof HTMLLinkElement && appliesAsSheet(element);
  });
  if (document.readyState !== 'complete') return { failures: [], examined: 0 };
  const failures = rows.flatMap((node): ResourceFailure[] => {
    const element = gathering.walk.elements[node];
    if (!(element instanceof HTMLLinkElement)) return [];
    const status = statuses.get(element.href);
    if (element.sheet !== null && (status ?? 0) < 400) return [];
    return [{ ...failure('style', element.href, status), node }];
  });
  return { failures, examined: rows.length };
}

function appliesAsSheet(link: HTMLLinkElement): boolean {
  const rel = link.relList;
  if (!rel.contains('stylesheet') || rel.contains('alternate') || link.disabled || link.href === '') return false;
  return link.media === '' || matchMedia(link.media).matches;
}

/** Fonts that a style sheet declares, that were needed and failed. */
function brokenFonts(): Broken {
  const faces = [...document.fonts];
  const failed = new Set(
    faces.filter(({ status }) => status === 'error').map(({ family }) => family.replace(/["']/g, '')),
  );
  return { failures: [...failed].map((family) => failure('font', family)), examined: faces.length };
}
