import type { Candidate, OwnRule, Tools } from './tools';

/** Sound that starts by itself may last this many seconds: WCAG 1.4.2. */
const longestSound = 3;
const stops =
  /play|pause|stop|mute|sound|audio|volume|ton|lautlos|son|muet|arr[eê]t|sonido|parar|detener|silenci|geluid|dempen|lyd|ljud/i;

/** Sound that starts by itself, lasts, and cannot be stopped: https://act-rules.github.io/rules/80f0bf */
export const autoplaySound: OwnRule = {
  id: 'no-autoplay-audio',
  impact: 'serious',
  act: ['80f0bf', '4c31df', 'aaa1bf'],
  standards: ['WCAG 1.4.2'],
  category: 'time-and-media',
  help: 'Sound that starts by itself can be stopped',
  *run(tools) {
    for (const { element } of tools.all('audio[autoplay], video[autoplay]')) {
      if (!(element instanceof HTMLMediaElement) || element.muted || element.controls) continue;
      const sound = soundOf(element);
      const seconds = playedSeconds(element);
      if (sound === 'none' || (seconds !== undefined && seconds <= longestSound)) {
        yield { outcome: 'pass', element };
        continue;
      }
      const controls = namedControls(tools);
      if (controls.some((name) => stops.test(name))) yield { outcome: 'pass', element };
      else {
        const certain = controls.length === 0 && sound === 'some' && seconds !== undefined;
        yield { outcome: certain ? 'violation' : 'incomplete', element, data: { seconds: seconds ?? 0 } };
      }
    }
  },
};

function namedControls(tools: Tools): readonly string[] {
  const usable = (candidate: Candidate) => tools.isExposed(candidate) && tools.isSeen(candidate);
  return tools
    .all('button, [role=button], [role=switch], input[type=button], input[type=checkbox], a[href]')
    .filter(usable)
    .map((candidate) => tools.name(candidate))
    .filter((name) => name !== '');
}

/** A track of silence packs into next to nothing: what is decoded ahead of it stays below this many bytes. */
const silentBytes = 256;

/** Whether there is anything to hear, as far as the browser has decoded it. */
function soundOf(media: HTMLMediaElement): 'some' | 'none' | 'unknown' {
  if (media instanceof HTMLAudioElement) return 'some';
  const firefox: unknown = Reflect.get(media, 'mozHasAudio');
  if (typeof firefox === 'boolean') return firefox ? 'some' : 'none';
  const heard: unknown = Reflect.get(media, 'webkitAudioDecodedByteCount');
  const shown: unknown = Reflect.get(media, 'webkitVideoDecodedByteCount');
  if (typeof heard !== 'number' || typeof shown !== 'number') return 'unknown';
  if (heard > silentBytes) return 'some';
  return shown > 0 ? 'none' : 'unknown';
}

/** Seconds that are played of it, by the fragment of its address (https://www.w3.org/TR/media-frags/#naming-time). */
function playedSeconds(media: HTMLMediaElement): number | undefined {
  if (media.loop) return Number.POSITIVE_INFINITY;
  if (!Number.isFinite(media.duration)) return undefined;
  const [, from = '0', to] = /[#&]t=(?:npt:)?([\d.]*)(?:,([\d.]+))?/.exec(media.currentSrc) ?? [];
  const end = Math.min(media.duration, to === undefined ? media.duration : Number(to));
  return Math.max(0, end - Number(from));
}

const withSound = ['f51b46', 'eac66b', 'c5a4ea', 'ab4d13', '1a02b0', '1ea59c', '1ec09b'];
const silent = ['c3232f', 'fd26cf', 'ee13b5', 'd7ba54'];

/** Videos whose words and pictures a person must compare with their captions, description or transcript. */
export const videoAlternatives: OwnRule = {
  id: 'video-caption',
  impact: 'serious',
  act: withSound,
  standards: ['WCAG 1.2.1', 'WCAG 1.2.2', 'WCAG 1.2.3', 'WCAG 1.2.5'],
  category: 'time-and-media',
  help: 'Videos have captions, and words for what they show',
  *run(tools) {
    for (const candidate of tools.all('video')) {
      const { element } = candidate;
      if (!(element instanceof HTMLVideoElement) || !tools.isSeen(candidate)) continue;
      if (element.currentSrc === '' && element.srcObject === null) continue;
      // A muted loop without controls is decoration that moves.
      if (element.muted && element.loop && !element.controls) continue;
      const sound = soundOf(element);
      const act = sound === 'some' ? withSound : sound === 'none' ? silent : [...withSound, ...silent];
      yield { outcome: 'incomplete', element, act, data: { sound } };
    }
  },
};
