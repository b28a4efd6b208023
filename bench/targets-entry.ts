import type { Gathering } from '../src/collect/gathering';
import { rectReader } from '../src/collect/gathering';
import { collectLayers } from '../src/collect/layers';
import { nameReader } from '../src/collect/name';
import { startSlices } from '../src/collect/slice';
import { collectTargets } from '../src/collect/targets';
import { walk } from '../src/collect/walk';

/** What the target phase cost in the page, and what it found. */
export interface TargetPhase {
  /** ms from start to end, the page's own turns included. */
  readonly totalMs: number;
  readonly ownMs: number;
  readonly longestBlockMs: number;
  readonly targets: number;
  readonly tooSmall: readonly string[];
}

async function targetPhase(): Promise<TargetPhase> {
  const began = performance.now();
  const { signal } = new AbortController();
  const slice = startSlices(signal);
  const walked = await walk(document.documentElement, slice, () => false);
  const gathering: Gathering = {
    walk: walked,
    slice,
    signal,
    device: 'phone',
    request: { profile: 'shop' },
    rectOf: rectReader(walked),
    nameOf: nameReader(),
  };
  const layers = await collectLayers(gathering, {});
  const targets = await collectTargets(gathering, { layers });
  if (!targets.ok) throw new Error(targets.reason);
  const { ownMs, longestBlockMs } = slice.costs();
  return {
    totalMs: performance.now() - began,
    ownMs,
    longestBlockMs,
    targets: targets.value.nodes.length,
    tooSmall: targets.value.tooSmall.map(({ target }) => walked.elements[target.node]?.id ?? ''),
  };
}

Reflect.set(globalThis, 'plumblineTargetPhase', targetPhase);
