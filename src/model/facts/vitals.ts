import type { VitalSummary } from '../audit';

/** The web vitals of one frame's document. */
export interface VitalsFacts {
  /** By metric: LCP, CLS, INP, FCP, TTFB; one that could not be measured is not here. */
  readonly summary: Readonly<Record<string, VitalSummary>>;
  /** By metric: why it is not in `summary`. */
  readonly unmeasured: Readonly<Record<string, string>>;
}
