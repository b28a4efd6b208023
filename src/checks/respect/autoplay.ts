import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';

/** Seconds of sound that nobody asked for (WCAG 1.4.2), and of movement (2.2.2). */
const longestSound = 3;
const longestMovement = 5;
/** CSS px² below which a moving picture is an icon. */
const smallestMovement = 10_000;

export default defineCheck({
  id: 'autoplay',
  version: 1,
  group: 'respect',
  needs: ['media'],
  title: 'Nothing plays until asked',
  help: 'Sudden sound startles people and talks over a screen reader. Movement that goes on keeps drawing the eye away from what people came to read. Start on a click, or mute and offer a pause button.',
  standards: ['WCAG 1.4.2', 'WCAG 2.2.2'],
  sources: [{ title: 'WCAG 2.2 SC 1.4.2', url: 'https://www.w3.org/TR/WCAG22/#audio-control' }],
  messages: {
    sound: 'Sound plays by itself',
    'may-sound': 'This starts by itself with its sound on, where the browser lets it',
    movement: 'The film keeps moving and has no pause button',
  },
  run({ media }) {
    const findings = media.players.flatMap((player): FindingDraft[] => {
      const { node, kind, playing, muted, autoplay, loop, duration, controls, pauseNear, visible, area } = player;
      const longEnough = loop || duration === 0 || duration > longestSound;
      if (playing && !muted && longEnough) {
        return [{ node, message: 'sound', evidence: {}, severity: 'serious', certainty: 'certain' }];
      }
      if (autoplay && !muted && longEnough) {
        // Browsers hold it back until people have touched the page, most of the time.
        return [{ node, message: 'may-sound', evidence: {}, severity: 'serious', certainty: 'review' }];
      }
      const moves =
        kind === 'video' && visible && playing && area >= smallestMovement && (loop || duration > longestMovement);
      if (!moves || controls || pauseNear) return [];
      return [{ node, message: 'movement', evidence: {}, severity: 'minor', certainty: 'review' }];
    });
    return verdict(media.players.length, findings);
  },
});
