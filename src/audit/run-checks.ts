import type { FrameCheckReport } from '../model/agent';
import type { AnyCheck, CheckContext, CheckResult, OfFrames } from '../model/check';
import type { ElementRef, FrameId } from '../model/element';
import type { CollectedFacts, FactKey } from '../model/facts';
import { errorFrom } from '../model/outcome';

/** ms on a monotonic clock. */
export type Clock = () => number;

export interface PageCheckReport {
  readonly id: string;
  readonly timeMs: number;
  readonly result: CheckResult<ElementRef> | { readonly outcome: 'error'; readonly reason: string };
}

/** Whether a list of check and group ids (none: everything) takes in a check. */
export function isWanted(check: AnyCheck, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.includes(check.id) || wanted.includes(check.group);
}

/** Runs the frame-scoped checks over one frame's facts. A check that throws costs its own verdict only. */
export function* runFrameChecks(
  checks: readonly AnyCheck[],
  facts: CollectedFacts,
  context: CheckContext,
  clock: Clock,
): Generator<FrameCheckReport> {
  for (const check of checks) {
    if (check.scope !== 'frame') continue;
    const began = clock();
    const result = guarded(() => {
      const missing = firstMissing(check.needs, (key) => facts[key]);
      if (missing !== undefined) return { outcome: 'not-measured', reason: missing } as const;
      const values = check.needs.map((key: FactKey) => {
        const fact = facts[key];
        return [key, fact?.ok === true ? fact.value : undefined];
      });
      return check.run(Object.fromEntries(values), context);
    });
    yield { id: check.id, timeMs: clock() - began, result };
  }
}

/** Runs page-scoped checks over what the frames sent. Frames without a fact are left out; without any it is not measured. */
export function runPageCheck(
  check: AnyCheck & { readonly scope: 'page' },
  frames: OfFrames<CollectedFacts>,
  context: CheckContext,
  clock: Clock,
): PageCheckReport {
  const began = clock();
  const result = guarded(() => {
    const values = check.needs.map((key: FactKey) => [key, ofFrames(frames, key)] as const);
    const missing = values.find(([, list]) => list.length === 0);
    if (missing !== undefined) {
      const reason = firstMissing([missing[0]], (key) => frames[0]?.value[key]) ?? 'no frame answered';
      return { outcome: 'not-measured', reason } as const;
    }
    return check.run(Object.fromEntries(values), context);
  });
  return { id: check.id, timeMs: clock() - began, result };
}

function ofFrames(
  frames: OfFrames<CollectedFacts>,
  key: FactKey,
): { readonly frame: FrameId; readonly value: unknown }[] {
  return frames.flatMap(({ frame, value }) => {
    const fact = value[key];
    return fact?.ok === true ? [{ frame, value: fact.value }] : [];
  });
}

function firstMissing(
  needs: readonly FactKey[],
  get: (key: FactKey) => { readonly ok: boolean; readonly reason?: string } | undefined,
): string | undefined {
  for (const key of needs) {
    const fact = get(key);
    if (fact === undefined) return `no ${key} were collected`;
    if (!fact.ok) return fact.reason ?? `no ${key} were collected`;
  }
  return undefined;
}

function guarded<T>(run: () => T): T | { readonly outcome: 'error'; readonly reason: string } {
  try {
    return run();
  } catch (thrown) {
    return { outcome: 'error', reason: errorFrom(thrown).message };
  }
}
