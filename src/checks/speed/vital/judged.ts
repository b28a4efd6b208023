import type { VitalSummary } from '../../../model/audit';
import { type CheckResult, type OfFrames, verdict } from '../../../model/check';
import { gradeOf } from '../../../model/curve';
import type { ElementRef } from '../../../model/element';
import type { VitalsFacts } from '../../../model/facts/vitals';
import type { Evidence, FindingDraft } from '../../../model/finding';

/** A metric's limits: up to `good` it is good, beyond `poor` poor. */
export interface Limits {
  readonly good: number;
  readonly poor: number;
}

/** A metric with what is said of it where it is not good. */
export interface Vital {
  readonly metric: string;
  readonly limits: Limits;
  readonly unit: 'ms' | 'ratio';
  /** The message, and the evidence beside `value` and `good`. */
  tell(summary: VitalSummary, facts: VitalsFacts): { readonly message: string; readonly evidence: Evidence };
}

/** The top frame's value of one metric, graded; a finding where it is worse than good. */
export function judgedVital(frames: OfFrames<VitalsFacts>, vital: Vital): CheckResult<ElementRef> {
  const top = frames.find(({ frame }) => frame === 0);
  const summary = top?.value.summary[vital.metric];
  if (top === undefined || summary === undefined) {
    return { outcome: 'not-measured', reason: top?.value.unmeasured[vital.metric] ?? 'The page did not say' };
  }
  const { value, attribution } = summary;
  const { good, poor } = vital.limits;
  const measure = { grade: gradeOf(value, good, poor), value, unit: vital.unit };
  if (value <= good) return verdict(1, [], measure);
  const node = top.value.elements[vital.metric];
  const { message, evidence } = vital.tell(summary, top.value);
  const finding: FindingDraft<ElementRef> = {
    ...(node === undefined ? {} : { node: { frame: 0, node } }),
    message,
    evidence: { ...attribution, ...evidence, value, good },
    severity: value > poor ? 'serious' : 'moderate',
    certainty: 'certain',
  };
  return verdict(1, [finding], measure);
}

/** Seconds with one decimal: how people speak of a wait. */
export function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** A number of the attribution; 0 where it is not there. */
export function part(summary: VitalSummary, key: string): number {
  const value = summary.attribution[key];
  return typeof value === 'number' ? value : 0;
}

/** The key with the largest number; the first of equals. */
export function largest<K extends string>(summary: VitalSummary, first: K, ...keys: readonly K[]): K {
  return keys.reduce((best, key) => (part(summary, key) > part(summary, best) ? key : best), first);
}
