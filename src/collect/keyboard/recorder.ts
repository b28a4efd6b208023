import type { FocusStop, Indicator, WalkKey, WalkPress } from '../../model/facts/keyboard';
import { boundingRect, collapsed, localName, matches, shadowRoot } from '../dom';
import { accessibleName, roleOf } from '../name';
import { coverOf, floatingBox } from './cover';
import { changesBetween, isDrawn, type Look, lookOf } from './look';

/** A stop as it is recorded: with its live element, and the looks that are compared once the focus has left it. */
export interface RecordedStop {
  readonly element: WeakRef<Element>;
  readonly cover?: WeakRef<Element>;
  readonly fact: Omit<FocusStop, 'node' | 'cover'>;
}

interface Watched {
  readonly element: WeakRef<Element>;
  stop: RecordedStop;
  focused: Look;
  judged: boolean;
}

/** Where the focus is after a press, as the command line's driver needs to know it. */
export interface FocusNow {
  /** Index among this frame's stops; absent where the focus is not in this frame. */
  readonly stop?: number;
  /** The focus is on a frame element: what is in it has the last word. */
  readonly frame: boolean;
  /** A stop that the focus has left since the last time, where nothing that was read of it had changed. */
  readonly unmarked?: number;
}

export interface FocusRecorder {
  /** Begins to record; what an earlier walk recorded is forgotten. */
  start(): void;
  /** Ends the walk and judges its last stop, which keeps the focus unless `blur` is asked for. */
  stop(blur: boolean): void;
  isOn(): boolean;
  /** While held, presses and stops are not recorded: somebody goes back to look twice. */
  hold(held: boolean): void;
  /** Reads where the focus is once the page has drawn it. */
  settle(): Promise<FocusNow>;
  /** Whether the focus is at a stop. */
  isAt(stop: number): boolean;
  /** Viewport rect of a stop's element with room for its outline: x, y, width, height; undefined where it is gone or out of view. */
  area(stop: number): readonly [number, number, number, number] | undefined;
  /** Adds what two pictures of a stop said. */
  notePixels(stop: number, pixels: FocusStop['pixels']): void;
  stops(): readonly RecordedStop[];
  presses(): readonly WalkPress[];
}

/** A walk of more stops than this is cut off. */
const mostStops = 400;
/** ms that a transition to the focused look is waited for. */
const longestTransition = 400;
/** CSS px around an element in which its outline is drawn. */
const outlineRoom = 8;

/** Records where the focus goes in this frame. Writes nothing to the page but, at the end and if asked, takes the focus away. */
export function createFocusRecorder(): FocusRecorder {
  let on = false;
  let held = false;
  let watched: Watched[] = [];
  let presses: WalkPress[] = [];
  let current: number | undefined;
  let unmarked: number | undefined;

  const see = (): number | undefined => {
    if (!on || held) return current;
    const element = focusedElement();
    const index = element === undefined ? undefined : watched.findIndex((each) => each.element.deref() === element);
    if (index !== current) leave(current);
    if (element === undefined || index === undefined) current = undefined;
    else if (index >= 0) current = index;
    else if (watched.length < mostStops) current = watched.push(watch(element)) - 1;
    const now = current === undefined ? undefined : watched[current];
    if (element !== undefined && now !== undefined && !now.judged) now.focused = lookOf(element);
    noteWhereTo(presses, current);
    return current;
  };
  const leave = (index: number | undefined): void => {
    const left = index === undefined ? undefined : watched[index];
    const element = left?.element.deref();
    if (left === undefined || element === undefined || left.judged || index === undefined) return;
    left.judged = true;
    left.stop = judged(left.stop, element, changesBetween(left.focused, lookOf(element)));
    if (left.stop.fact.seen && left.stop.fact.indicator === 'none') unmarked = index;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (held || !event.isTrusted) return;
    const key = walkKey(event);
    if (key === undefined) return;
    // the page has had time to draw by now
    see();
    presses.push({ key, at: now() });
    void afterDrawing().then(see);
  };
  const onFocus = (): void => void afterDrawing().then(see);
  const events = [
    ['keydown', onKeyDown],
    ['focusin', onFocus],
  ] as const;
  const end = (): void => {
    on = false;
    for (const [name, listener] of events) window.removeEventListener(name, listener as EventListener, true);
  };
  return {
    start() {
      end();
      [on, held, watched, presses] = [true, false, [], []];
      current = undefined;
      unmarked = undefined;
      for (const [name, listener] of events) window.addEventListener(name, listener as EventListener, true);
    },
    stop(blur) {
      if (!on) return;
      see();
      const element = focusedElement();
      if (blur && element instanceof HTMLElement) element.blur();
      if (blur) leave(current);
      end();
    },
    isOn: () => on,
    hold: (value) => {
      held = value;
    },
    async settle() {
      await afterDrawing();
      see();
      const element = focusedElement();
      await transitionsOf(element);
      const stop = see();
      const left = unmarked;
      unmarked = undefined;
      return {
        ...(stop === undefined ? {} : { stop }),
        frame: element !== undefined && isFrame(element),
        ...(left === undefined ? {} : { unmarked: left }),
      };
    },
    isAt: (stop) => watched[stop]?.element.deref() === focusedElement(),
    area: (stop) => areaOf(watched[stop]?.element.deref()),
    notePixels(index, pixels) {
      const each = watched[index];
      if (each !== undefined && pixels !== undefined) each.stop = withPixels(each.stop, pixels);
    },
    stops: () => watched.map(({ stop }) => stop),
    presses: () => presses,
  };
}

function walkKey(event: KeyboardEvent): WalkKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Tab') return event.shiftKey ? 'Shift+Tab' : 'Tab';
  return event.key === 'Escape' ? 'Escape' : undefined;
}

/** ms since the epoch, on one clock for all frames of the page. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

function noteWhereTo(presses: WalkPress[], stop: number | undefined): void {
  const last = presses.at(-1);
  if (last !== undefined && stop !== undefined) presses[presses.length - 1] = { ...last, stop };
}

/** The element with the focus, through shadow roots; undefined where it is the document as a whole. */
function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  for (let depth = 0; focused !== null && depth < 32; depth += 1) {
    const inner: Element | null = shadowRoot(focused)?.activeElement ?? null;
    if (inner === null) break;
    focused = inner;
  }
  if (focused === null || focused === document.body || focused === document.documentElement) return undefined;
  return focused;
}

function watch(element: Element): Watched {
  const box = boundingRect(element);
  const rect = [box.x + window.scrollX, box.y + window.scrollY, box.width, box.height] as const;
  const { by, covered, tried } = coverOf(element, rect);
  const focused = lookOf(element);
  const stop: RecordedStop = {
    element: new WeakRef(element),
    ...(by === undefined ? {} : { cover: new WeakRef(by) }),
    fact: {
      name: accessibleName(element),
      role: roleOf(element) || localName(element),
      rect,
      at: now(),
      seen: isSeen(element, box),
      floating: floatingBox(element) !== undefined,
      frame: isFrame(element),
      indicator: 'unknown',
      changes: [],
      covered,
      tried,
      ...(by === undefined ? {} : { coverName: collapsed(accessibleName(by), 60) }),
    },
  };
  return { element: stop.element, stop, focused, judged: false };
}

function judged(stop: RecordedStop, element: Element, changes: readonly string[]): RecordedStop {
  // What changes on a hidden control itself is as hidden; its drawn counterpart stands beside or around it.
  const drawn = isDrawn(stop.fact.seen ? changes : changes.filter((change) => change.includes(' of the ')));
  const indicator: Indicator = drawn ? 'drawn' : showsCaret(element) ? 'caret' : stop.fact.frame ? 'unknown' : 'none';
  return { ...stop, fact: { ...stop.fact, indicator, changes } };
}

function withPixels(stop: RecordedStop, pixels: 'same' | 'changed'): RecordedStop {
  return { ...stop, fact: { ...stop.fact, pixels } };
}

const textTypes = /^(text|search|url|tel|email|password|number|date|time|month|week|datetime-local)$/;

/** A blinking caret shows the focus by itself (Understanding SC 2.4.7). */
function showsCaret(element: Element): boolean {
  if (getComputedStyle(element).caretColor === 'rgba(0, 0, 0, 0)') return false;
  if (element instanceof HTMLInputElement) return textTypes.test(element.type) && !element.readOnly;
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

function isSeen(element: Element, { width, height, right, bottom }: DOMRect): boolean {
  if (width <= 1 || height <= 1 || right + window.scrollX <= 0 || bottom + window.scrollY <= 0) return false;
  return Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
}

function isFrame(element: Element): boolean {
  return matches(element, 'iframe, frame, object, embed, fencedframe');
}

/** Resolves when what the last key did has been drawn; in a tab out of sight, after a while. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestTransition);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

/** Waits for an element's transitions, for a while. */
async function transitionsOf(element: Element | undefined): Promise<void> {
  const running = element?.parentElement?.getAnimations({ subtree: true }) ?? [];
  const transitions = running.filter((each) => each instanceof CSSTransition);
  if (transitions.length === 0) return;
  const tooLong = new Promise((resolve) => setTimeout(resolve, longestTransition));
  await Promise.race([Promise.allSettled(transitions.map(({ finished }) => finished)), tooLong]);
}

function areaOf(element: Element | undefined): readonly [number, number, number, number] | undefined {
  if (element === undefined) return undefined;
  const { left, top, right, bottom } = boundingRect(element);
  const x = Math.max(0, Math.floor(left - outlineRoom));
  const y = Math.max(0, Math.floor(top - outlineRoom));
  const width = Math.min(window.innerWidth, Math.ceil(right + outlineRoom)) - x;
  const height = Math.min(window.innerHeight, Math.ceil(bottom + outlineRoom)) - y;
  return width < 4 || height < 4 ? undefined : [x, y, width, height];
}
