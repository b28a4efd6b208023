import { isConnected } from '../collect/dom';
import type { OverlayAgent, RevealRequest } from '../model/overlay';
import { boxesOf } from './boxes';
import { type Drawing, drawing, type Outline } from './draw';
import { findElement, frameElement, frameOn } from './find';
import { openLayer } from './layer';
import { drawPath } from './path';
import { bringIntoView } from './scroll';

/** How often a page may take the outline away before we let it. */
const mostRestores = 5;
/** The outline goes by itself after this, should nobody come to take it away. */
const longestLifeMs = 120_000;
/** An element that is replaced is waited for this long. */
const replacedMs = 1500;
const seekMs = 200;
/** Two frames usually come well within this; none come in a tab that is out of sight. */
const framesMs = 300;

/** The overlay of one frame: shows one finding at a time. */
export function createOverlay(): OverlayAgent {
  let shown: Shown | undefined;
  let path: ReturnType<typeof drawPath> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    shown?.end();
    shown = undefined;
    path?.end();
    path = undefined;
    window.removeEventListener('keydown', onKey, true);
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') clear();
  };
  const linger = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(clear, ms);
  };
  return {
    async reveal(request) {
      clear();
      const found = findElement(request.target);
      if (found === undefined) return 'gone';
      if (boxesOf(found.element).length === 0) return 'hidden';
      bringIntoView(found.element);
      shown = show(request, clear);
      window.addEventListener('keydown', onKey, true);
      linger(longestLifeMs);
      await nextFrames();
      if (shown?.isRefused() !== false) return 'refused';
      return found.by === 'reference' ? 'shown' : 'moved';
    },
    showPath() {
      clear();
      path = drawPath();
    },
    frameOn,
    bringFrame(index) {
      const frame = frameElement(index);
      if (frame !== undefined) bringIntoView(frame);
    },
    linger,
    clear,
  };
}

interface Shown {
  isRefused(): boolean;
  end(): void;
}

/** Outlines the request's elements and follows them, frame by frame, until `end` is called. */
function show(request: RevealRequest, giveUp: () => void): Shown {
  let restores = 0;
  let frame = 0;
  const onLost = (): void => {
    restores += 1;
    if (restores > mostRestores) giveUp();
    else layer.restore();
  };
  const layer = openLayer(onLost);
  const follow = follower(request, drawing(layer.root, layer.host, request));
  const onFrame = (now: number): void => {
    frame = requestAnimationFrame(onFrame);
    if (!layer.isThere()) onLost();
    else if (!follow(now)) giveUp();
  };
  follow(performance.now());
  frame = requestAnimationFrame(onFrame);
  return {
    isRefused: () => restores > mostRestores,
    end() {
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}

/** Draws the elements where they are now. False once the finding's own element has been gone for too long. */
function follower({ target, related }: RevealRequest, draw: Drawing): (now: number) => boolean {
  const wanted = [target, ...related];
  const elements = wanted.map((each) => findElement(each)?.element);
  let seenAt = performance.now();
  let soughtAt = seenAt;
  const seek = (now: number): void => {
    const isLost = elements.some((element) => element === undefined || !isConnected(element));
    if (!isLost || now - soughtAt < seekMs) return;
    soughtAt = now;
    for (const [index, each] of wanted.entries()) elements[index] = findElement(each)?.element;
  };
  return (now) => {
    seek(now);
    draw.show(elements.map((element, index) => outlineOf(element, index)));
    const own = elements[0];
    if (own !== undefined && isConnected(own)) seenAt = now;
    return now - seenAt < replacedMs;
  };
}

function outlineOf(element: Element | undefined, index: number): Outline {
  return { kind: index === 0 ? 'own' : 'related', boxes: element === undefined ? [] : boxesOf(element) };
}

/** Two frames on, when a page that watches for foreign elements has had its turn. */
function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, framesMs);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
