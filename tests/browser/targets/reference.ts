import type { Page } from 'playwright';

/** What the slow reference says of one target. */
export interface Judgement {
  readonly id: string;
  /** `close`: too near the limit for whole pixels to tell. */
  readonly verdict: 'pass' | 'undersized' | 'crowded' | 'close' | 'hidden';
}

/**
 * SC 2.5.8 (size and spacing alone, no exceptions) the slow way, in the page itself: scrolls every screenful into view, asks
 * `elementFromPoint` for each CSS px which element with `data-act` takes a tap there, and draws the spacing circles on a
 * canvas. Shares nothing with the engine: no rects, no styles, no paint order.
 *
 * Elements to judge carry an id and `data-act`, which is equal for what does the same.
 */
export function judgedSlowly(page: Page): Promise<readonly Judgement[]> {
  return page.evaluate(() => {
    const side = 24;
    const fine = 4;
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.scrollHeight;
    const judgedIn = (root: Document | ShadowRoot): readonly HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        ...(element.matches('[data-act]') ? [element] : []),
        ...(element.shadowRoot === null ? [] : judgedIn(element.shadowRoot)),
      ]);
    const targets = judgedIn(document);
    const acts = targets.map((target) => target.dataset.act);
    const numbers = new Map<Element, number>(targets.map((target, index) => [target, index + 1]));
    const owners = new Uint16Array(width * height);

    const ownerAt = (x: number, y: number): number => {
      let element = document.elementFromPoint(x, y);
      while (element?.shadowRoot) {
        const inner = element.shadowRoot.elementFromPoint(x, y);
        if (inner === null || inner === element) break;
        element = inner;
      }
      while (element !== null) {
        const label = element instanceof HTMLLabelElement ? element.control : null;
        const number = numbers.get(label ?? element);
        if (number !== undefined) return number;
        const root = element.getRootNode();
        element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      return 0;
    };
    // A point on a whole px stands for the px to its right and below; halves take in both neighbours.
    for (let top = 0; top < height; top += window.innerHeight) {
      window.scrollTo(0, top);
      const offset = window.scrollY;
      for (let y = top; y < Math.min(height, top + window.innerHeight); y += 1) {
        for (let x = 0; x < width; x += 1) owners[y * width + x] = ownerAt(x, y - offset);
      }
    }
    window.scrollTo(0, 0);

    const boxes = targets.map(() => ({ left: width, top: height, right: 0, bottom: 0 }));
    owners.forEach((number, at) => {
      const box = boxes[number - 1];
      if (box === undefined) return;
      const x = at % width;
      const y = Math.floor(at / width);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    });

    // How far a square of one action's pixels reaches up and to the left of each pixel.
    const holdsSquare = (index: number): boolean => {
      let above = new Uint16Array(width + 1);
      for (let y = 0; y < height; y += 1) {
        const row = new Uint16Array(width + 1);
        for (let x = 0; x < width; x += 1) {
          const owner = owners[y * width + x] ?? 0;
          const isOwn = owner === index + 1;
          row[x + 1] = isOwn ? 1 + Math.min(row[x] ?? 0, above[x] ?? 0, above[x + 1] ?? 0) : 0;
          if ((row[x + 1] ?? 0) >= side) return true;
        }
        above = row;
      }
      return false;
    };
    const undersized = targets.map((_, index) => !holdsSquare(index));

    const canvas = document.createElement('canvas');
    canvas.width = 2 * side * fine;
    canvas.height = 2 * side * fine;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    const centreOf = (index: number) => {
      const box = boxes[index] ?? { left: 0, right: 0, top: 0, bottom: 0 };
      return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    };
    /** Fine pixels of a circle around a point, on a canvas whose middle is `centre`. */
    const circle = (centre: { x: number; y: number }, at: { x: number; y: number }): Uint8ClampedArray => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.beginPath();
      context.arc((at.x - centre.x + side) * fine, (at.y - centre.y + side) * fine, (side / 2) * fine, 0, 2 * Math.PI);
      context.fill();
      return context.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    /** Fine pixels that the target's circle shares with other targets or with the circles of undersized ones. */
    const collisions = (index: number): number => {
      const centre = centreOf(index);
      const own = circle(centre, centre);
      let most = 0;
      for (const [other, box] of boxes.entries()) {
        if (acts[other] === acts[index] || box.left >= box.right) continue;
        const at = centreOf(other);
        // No circle reaches over a gap as wide as two of them.
        if (box.left - centre.x > side || centre.x - box.right > side) continue;
        if (box.top - centre.y > side || centre.y - box.bottom > side) continue;
        const theirs = undersized[other] ? circle(centre, at) : undefined;
        let shared = 0;
        for (let pixel = 0; pixel < canvas.width * canvas.height; pixel += 1) {
          if ((own[pixel * 4 + 3] ?? 0) < 128) continue;
          const x = Math.floor(centre.x - side + ((pixel % canvas.width) + 0.5) / fine);
          const y = Math.floor(centre.y - side + (Math.floor(pixel / canvas.width) + 0.5) / fine);
          const isOnTarget = x >= 0 && x < width && y >= 0 && y < height && owners[y * width + x] === other + 1;
          if (isOnTarget || (theirs?.[pixel * 4 + 3] ?? 0) >= 128) shared += 1;
        }
        most = Math.max(most, shared);
      }
      return most;
    };
    return targets.map((target, index) => {
      const box = boxes[index];
      if (box === undefined || box.left >= box.right) return { id: target.id, verdict: 'hidden' as const };
      if (!undersized[index]) return { id: target.id, verdict: 'pass' as const };
      const shared = collisions(index);
      if (shared === 0) return { id: target.id, verdict: 'undersized' as const };
      return { id: target.id, verdict: shared <= 6 ? ('close' as const) : ('crowded' as const) };
    });
  });
}
