import type { CollectRequest } from '../model/agent';
import type { NodeId, Rect } from '../model/element';
import type { Collected, CollectedFacts, FactKey, Facts } from '../model/facts';
import type { Device } from '../model/ids';
import { boundingRect, pageOffset } from './dom';
import type { Slice } from './slice';
import type { Walk } from './walk';

/** What every collector gets: the walk, a share of the main thread, and rects that are read once. */
export interface Gathering {
  readonly walk: Walk;
  readonly slice: Slice;
  readonly signal: AbortSignal;
  readonly device: Device;
  readonly request: CollectRequest;
  /** Border box in CSS px from the top left of the document, read once an element. */
  readonly rectOf: (node: NodeId) => Rect;
  /** Accessible name, worked out once an element. */
  readonly nameOf: (element: Element) => string;
}

/**
 * Makes one kind of facts. Reads the page, writes nothing to it, asks `slice.due()` in every loop. `earlier` holds the
 * facts of the collectors listed before it.
 */
export type Collector<K extends FactKey> = (
  gathering: Gathering,
  earlier: CollectedFacts,
) => Promise<Collected<Facts[K]>>;

export function gathered<T>(value: T): Collected<T> {
  return { ok: true, value };
}

export function missing(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** Reads border boxes on demand and remembers them. */
export function rectReader(walk: Walk): (node: NodeId) => Rect {
  const rects: (Rect | undefined)[] = [];
  return (node) => {
    const known = rects[node];
    if (known !== undefined) return known;
    const element = walk.elements[node];
    const box = element === undefined ? new DOMRect() : boundingRect(element);
    const offset = pageOffset();
    const rect: Rect = [box.x + offset.x, box.y + offset.y, box.width, box.height];
    rects[node] = rect;
    return rect;
  };
}
