/** One thing in a list of results, as it is read from the page. */
export interface ResultItem {
  readonly title: string;
  /** Resolved address. */
  readonly url: string;
}

/** What a page of results says, read without running its scripts. */
export interface ResultsRead {
  readonly title: string;
  /** Nothing of the results is in the page as it was sent: a script draws them. */
  readonly clientRendered: boolean;
  /** Scripts may change what is drawn in the end. */
  readonly scripted: boolean;
  /** First things first, at most 50. */
  readonly items: readonly ResultItem[];
  /** The list stands under a heading such as "Popular": it was not asked for. */
  readonly itemsArePopular: boolean;
  /** The number of results that the page names. */
  readonly count?: number;
  /** The page says that it found nothing. */
  readonly saysNone: boolean;
  /** The page offers another spelling. */
  readonly didYouMean: boolean;
  /** A search field is on the page, and holds the query. */
  readonly hasField: boolean;
  readonly keepsQuery: boolean;
  /** The query is said in the page's text. */
  readonly echoesQuery: boolean;
  readonly waysForward: { readonly links: number; readonly contact: boolean; readonly tips: boolean };
  readonly filters: number;
  readonly sort: boolean;
  /** A wall instead of results: log-in, robot check. */
  readonly wall?: string;
}

export const probeKinds = ['known', 'typo', 'nonsense', 'own'] as const;
export type ProbeKind = (typeof probeKinds)[number];

/** How the search answered one query. */
export interface ProbeAnswer {
  readonly kind: ProbeKind;
  readonly query: string;
  readonly url: string;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly finalUrl?: string;
  /** ms from the request to the last byte. */
  readonly ms?: number;
  /** Why it was not measured. */
  readonly reason?: string;
  readonly results?: ResultsRead;
  /** Place of the known item among the results, from 1. */
  readonly rank?: number;
}

export interface SearchProbeFacts {
  /** What the search was asked to find. */
  readonly known: string;
  readonly answers: readonly ProbeAnswer[];
}
