import type { ElementRef, FrameId, NodeId } from './element';
import type { FactKey, Facts } from './facts';
import type { Finding, FindingDraft } from './finding';
import type { CheckId, Device, GroupId, ProfileId } from './ids';
import type { QuickFix } from './quick-fix';

/** Where a threshold or a rule comes from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** What a check may know beside its facts. */
export interface CheckContext {
  readonly device: Device;
  readonly profile: ProfileId;
  /** CSS px. */
  readonly viewport: { readonly width: number; readonly height: number };
}

/** A graded measure, 0 (worst) to 1: vitals on their curve, contact channels. */
export interface Measure {
  readonly grade: number;
  readonly value: number;
  readonly unit: 'ms' | 'count' | 'ratio' | 'px' | 'none';
}

export type CheckResult<Ref = NodeId> =
  | { readonly outcome: 'pass' | 'nothing-to-test'; readonly examined: number; readonly measure?: Measure }
  | {
      readonly outcome: 'fail' | 'review';
      readonly examined: number;
      readonly findings: readonly FindingDraft<Ref>[];
      readonly measure?: Measure;
    }
  | { readonly outcome: 'not-measured'; readonly reason: string };

/** The facts of one kind over all frames that answered, top frame first. */
export type OfFrames<T> = readonly { readonly frame: FrameId; readonly value: T }[];

interface CheckBase {
  /** The name of the check's file. */
  readonly id: CheckId;
  /** Raised whenever a verdict can change; history shows it. */
  readonly version: number;
  readonly group: GroupId;
  /** What is right when the check passes, as a short sentence. */
  readonly title: string;
  /** Why it matters to a customer and what to do: two or three sentences. */
  readonly help: string;
  readonly standards: readonly string[];
  readonly sources: readonly Source[];
  /** Message id to English template with `{key}` for each value of the evidence. */
  readonly messages: Readonly<Record<string, string>>;
  /** Label id to English template of what a fix does: 'Make it {width} by {height} px'. */
  readonly fixLabels?: Readonly<Record<string, string>>;
  /** What would make the finding go, the best first. Pure: from its evidence and description alone. Called as an audit is assembled. */
  fixes?(finding: Finding): readonly QuickFix[];
}

/** A check over one frame's facts, run in that frame. Pure and synchronous. */
export interface FrameCheck<F extends FactKey> extends CheckBase {
  readonly scope: 'frame';
  /** A missing one makes the check not measured, with the reason. */
  readonly needs: readonly F[];
  run(facts: Pick<Facts, F>, context: CheckContext): CheckResult;
}

/** A check over the small facts of all frames, run once a page by the host. Pure and synchronous. */
export interface PageCheck<F extends FactKey> extends CheckBase {
  readonly scope: 'page';
  readonly needs: readonly F[];
  run(facts: { readonly [K in F]: OfFrames<Facts[K]> }, context: CheckContext): CheckResult<ElementRef>;
}

/** A check whose facts' types have been forgotten: it may be run only with all that it `needs`. */
export type AnyCheck = FrameCheck<never> | PageCheck<never>;

/** Declares a check that runs in each frame. Infers which facts it reads. */
export function defineCheck<const F extends FactKey>(check: Omit<FrameCheck<F>, 'scope'>): AnyCheck {
  return { ...check, scope: 'frame' } as AnyCheck;
}

/** Declares a check that runs once, over the small facts of all frames. */
export function definePageCheck<const F extends FactKey>(check: Omit<PageCheck<F>, 'scope'>): AnyCheck {
  return { ...check, scope: 'page' } as AnyCheck;
}

/** `pass` without findings, `fail` where one is certain, else `review`; `nothing-to-test` where nothing was examined. */
export function verdict<Ref>(
  examined: number,
  findings: readonly FindingDraft<Ref>[],
  measure?: Measure,
): CheckResult<Ref> {
  const graded = measure === undefined ? {} : { measure };
  if (findings.length === 0) return { outcome: examined === 0 ? 'nothing-to-test' : 'pass', examined, ...graded };
  const certain = findings.some((finding) => finding.certainty === 'certain');
  return { outcome: certain ? 'fail' : 'review', examined, findings, ...graded };
}
