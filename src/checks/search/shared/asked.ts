import type { CheckResult, OfFrames } from '../../../model/check';
import type { ElementRef } from '../../../model/element';
import type { ProbeAnswer, ProbeKind, ResultsRead, SearchProbeFacts } from '../../../model/facts/search-probe';
import type { FindingDraft } from '../../../model/finding';

export type ReadAnswer = ProbeAnswer & { readonly results: ResultsRead };

export function answersOf(probe: OfFrames<SearchProbeFacts>): readonly ProbeAnswer[] {
  return probe.flatMap(({ value }) => value.answers);
}

export function answerTo(probe: OfFrames<SearchProbeFacts>, kind: ProbeKind): ProbeAnswer | undefined {
  return answersOf(probe).find((answer) => answer.kind === kind);
}

export function isRead(answer: ProbeAnswer | undefined): answer is ReadAnswer {
  return answer?.results !== undefined;
}

/** Answers that were read and hold what was asked for. */
export function withResults(probe: OfFrames<SearchProbeFacts>): readonly ReadAnswer[] {
  return answersOf(probe)
    .filter(isRead)
    .filter(({ kind, results }) => kind !== 'nonsense' && results.items.length > 0 && !results.itemsArePopular);
}

export function unread(answer: ProbeAnswer | undefined): CheckResult<ElementRef> {
  return { outcome: 'not-measured', reason: answer?.reason ?? 'This was not asked' };
}

/** A broken search: certain where it broke on two queries, for once it may have been unlucky. */
export function serverError(
  probe: OfFrames<SearchProbeFacts>,
  answer: ProbeAnswer | undefined,
): FindingDraft<ElementRef> | undefined {
  const isBroken = ({ status }: ProbeAnswer) => status !== undefined && status >= 500 && status !== 503;
  if (answer === undefined || !isBroken(answer)) return undefined;
  const certain = answersOf(probe).filter(isBroken).length >= 2;
  return {
    message: 'server-error',
    evidence: { query: answer.query, status: answer.status ?? 500 },
    severity: 'critical',
    certainty: certain ? 'certain' : 'review',
  };
}

/** The sentence for `serverError`. */
export const serverErrorMessage = 'Searching for "{query}" ends in a server error ({status})';

/** What a script may still change on the page is for a person to look at. */
export function certaintyOf({ results }: ReadAnswer): 'certain' | 'review' {
  return results.scripted ? 'review' : 'certain';
}
