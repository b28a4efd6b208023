import type { VitalSummary } from '../audit';
import type { NodeId } from '../element';

/** Why a metric is missing that only a reload in front can bring: views offer one where they read this. */
export const hiddenWhileLoading = 'The tab was hidden while the page loaded: reload it in front of you';

/** The web vitals of the page, as they stood when it was audited. Times in ms from the start of the navigation. */
export interface VitalsFacts {
  /** By metric: LCP, CLS, INP, FCP, TTFB; one that could not be measured is not here. */
  readonly summary: Readonly<Record<string, VitalSummary>>;
  /** By metric: why it is not in `summary`. */
  readonly unmeasured: Readonly<Record<string, string>>;
  /** By metric: the element that it is about, where it still stands in the page. */
  readonly elements: Readonly<Record<string, NodeId>>;
  /** Absent where the browser has no long animation frames. */
  readonly blocking?: BlockingFacts;
  readonly load: LoadFacts;
  /** How the browser came to know the picture that is the largest content; absent where that is text. */
  readonly lcpImage?: LcpImageFacts;
}

export interface LcpImageFacts {
  readonly url: string;
  /** `loading="lazy"`. */
  readonly lazy: boolean;
  /** `fetchpriority`: high, low or auto. */
  readonly priority: string;
  /** What asked for it: img, css, script, other. */
  readonly initiator: string;
}

/** How long scripts kept the page from answering between its first paint and 5 s after its load. */
export interface BlockingFacts {
  /** ms, the sum over all long animation frames. */
  readonly value: number;
  readonly frames: number;
  /** The browser keeps a number of frames only, and it was reached: `value` is a lower bound. */
  readonly capped: boolean;
  /** The longest-running scripts, longest first; at most 5. Addresses are page data, '' where there is none. */
  readonly scripts: readonly { readonly url: string; readonly ms: number }[];
}

/** How the page came to be here. */
export interface LoadFacts {
  /** navigate, reload, back_forward, prerender. */
  readonly type: string;
  /** The document itself came over the network. */
  readonly fromNetwork: boolean;
  readonly redirects: number;
  /** ms; absent while the page still loads. */
  readonly loadEnd?: number;
}
