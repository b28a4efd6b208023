import type { Page } from 'playwright';
import type { HostFrame } from '../audit/host';
import type { KeyboardWalk } from '../audit/run';
import type { FocusNow } from '../collect/keyboard/recorder';
import { agentKey } from '../model/agent';
import type { KeyboardFacts } from '../model/facts/keyboard';
import type { PageHost } from './host';

/** The walk ends after so many presses or ms, whichever comes first: a page of a thousand links is known well enough by then. */
const mostPresses = 250;
const longestMs = 20_000;
/** Stops without any change of style that are looked at in pictures; each costs two presses and three pictures. */
const mostPictures = 12;
/** So many presses of Tab without the focus going anywhere new make a trap likely; then other keys are tried. */
const stuckPresses = 6;
/** Frames beyond the first so many are not watched: asking them takes a round trip a press each. */
const mostFrames = 20;

const agent = `globalThis.${agentKey}`;

/**
 * Walks the page with real presses of Tab, as a person would, and leaves it as it found it as far as that can be: nothing
 * focused, scrolled to where it was. What the page's own scripts do when the focus comes can't be undone.
 */
export function keyboardWalk(host: PageHost, page: Page): KeyboardWalk {
  return async (frames, signal) => {
    const watched = frames.slice(0, mostFrames);
    const ask = async <T>(frame: HostFrame, expression: string): Promise<T | undefined> => {
      const answer = await host.ask<T>(frame, expression, signal);
      return answer.ok ? answer.value : undefined;
    };
    const inAll = <T>(expression: string) => Promise.all(watched.map((frame) => ask<T>(frame, expression)));
    const place = await inAll<readonly [number, number]>('[window.scrollX, window.scrollY]');
    await inAll(`${agent}.focus.start()`);
    await walk({ page, frames: watched, ask, inAll, signal });
    await inAll(`${agent}.focus.stop(true)`);
    const facts = await inAll<KeyboardFacts>(`${agent}.keyboard()`);
    await Promise.all(
      watched.map((frame, index) => {
        const [x, y] = place[index] ?? [0, 0];
        return ask(frame, `window.scrollTo({ left: ${x}, top: ${y}, behavior: 'instant' })`);
      }),
    );
    return watched.map((frame, index) => ({ handle: frame.handle, facts: facts[index] }));
  };
}

interface Walking {
  readonly page: Page;
  readonly frames: readonly HostFrame[];
  readonly ask: <T>(frame: HostFrame, expression: string) => Promise<T | undefined>;
  readonly inAll: <T>(expression: string) => Promise<readonly (T | undefined)[]>;
  readonly signal: AbortSignal;
}

/** Where the focus is: which frame's which stop; undefined where it is in none. */
interface Place {
  readonly frame: number;
  readonly stop: number;
}

async function walk(walking: Walking): Promise<void> {
  const began = performance.now();
  const seen = new Set<string>();
  let first: string | undefined;
  let withoutNew = 0;
  let pictures = 0;
  for (let press = 0; press < mostPresses && !walking.signal.aborted; press += 1) {
    if (performance.now() - began > longestMs) return;
    await walking.page.keyboard.press('Tab');
    const { place, unmarked } = await settled(walking);
    if (unmarked !== undefined && place !== undefined && pictures < mostPictures) {
      pictures += 1;
      await compare(walking, unmarked);
    }
    const key = place === undefined ? '' : `${place.frame} ${place.stop}`;
    // Headless browsers have no tool bar to go to: after the last stop the focus is nowhere, or at the first one again.
    if (seen.size > 0 && (place === undefined || (key === first && seen.size > 2))) return;
    withoutNew = seen.has(key) ? withoutNew + 1 : 0;
    if (place !== undefined) first ??= key;
    seen.add(key);
    if (withoutNew >= stuckPresses && !(await breaksOut(walking, seen))) return;
  }
}

async function settled(walking: Walking): Promise<{ readonly place?: Place; readonly unmarked?: Place }> {
  const answers = await walking.inAll<FocusNow>(`${agent}.focus.settle()`);
  const at = answers.findIndex((now) => now?.stop !== undefined && !now.frame);
  const around = at >= 0 ? at : answers.findIndex((now) => now?.stop !== undefined);
  const left = answers.findIndex((now) => now?.unmarked !== undefined);
  const stop = answers[around]?.stop;
  const unmarked = answers[left]?.unmarked;
  return {
    ...(stop === undefined ? {} : { place: { frame: around, stop } }),
    ...(unmarked === undefined ? {} : { unmarked: { frame: left, stop: unmarked } }),
  };
}

/** Whether the other standard keys lead to somewhere new. */
async function breaksOut(walking: Walking, seen: ReadonlySet<string>): Promise<boolean> {
  for (const keys of [['Escape', 'Tab'], ['Shift+Tab'], ['Shift+Tab']]) {
    for (const key of keys) await walking.page.keyboard.press(key);
    const { place } = await settled(walking);
    if (place === undefined || !seen.has(`${place.frame} ${place.stop}`)) return true;
  }
  return false;
}

/**
 * Goes back to a stop of which no style had changed, and compares pictures of it with and without the focus. Two pictures
 * with the focus that differ show something that moves by itself: then nothing can be told.
 */
async function compare(walking: Walking, stop: Place): Promise<void> {
  const frame = walking.frames[stop.frame];
  // Pictures are taken of the top frame's viewport; where a frame in it stands is not worth the trouble.
  if (frame === undefined || stop.frame !== 0) return;
  await walking.inAll(`${agent}.focus.hold(true)`);
  try {
    await walking.page.keyboard.press('Shift+Tab');
    await walking.inAll(`${agent}.focus.settle()`);
    const area = await walking.ask<readonly [number, number, number, number] | null>(
      frame,
      `${agent}.focus.isAt(${stop.stop}) ? ${agent}.focus.area(${stop.stop}) : null`,
    );
    const focused = area && [await picture(walking.page, area), await picture(walking.page, area)];
    const scroll = await walking.ask<number>(frame, 'window.scrollY');
    await walking.page.keyboard.press('Tab');
    await walking.inAll(`${agent}.focus.settle()`);
    if (!area || !focused || focused[0] !== focused[1]) return;
    if ((await walking.ask<number>(frame, 'window.scrollY')) !== scroll) return;
    const rested = await picture(walking.page, area);
    const pixels = rested === focused[0] ? 'same' : 'changed';
    await walking.ask(frame, `${agent}.focus.notePixels(${stop.stop}, '${pixels}')`);
  } finally {
    await walking.inAll(`${agent}.focus.hold(false)`);
  }
}

/** A part of the viewport as a PNG in base64: the same pixels make the same text. */
async function picture(page: Page, [x, y, width, height]: readonly [number, number, number, number]): Promise<string> {
  const bytes = await page.screenshot({ clip: { x, y, width, height }, caret: 'initial', animations: 'allow' });
  return bytes.toString('base64');
}
