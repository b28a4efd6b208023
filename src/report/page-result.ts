import type { Audit } from '../model/audit';
import { pageErrorCodes } from '../model/contract';
import type { AppError, Outcome } from '../model/outcome';

/** One address and what came of it. */
export interface PageResult {
  /** As it was given. */
  readonly url: string;
  readonly outcome: Outcome<Audit>;
}

export type PageErrorCode = (typeof pageErrorCodes)[number];

/** What the contract calls an error that it has no name of its own for. */
const others: Readonly<Partial<Record<AppError['code'], PageErrorCode>>> = {
  'not-auditable': 'not-html',
  'grant-ended': 'blocked',
  aborted: 'timeout',
};

/** An error's code as the contract has it. */
export function pageErrorCode({ code }: AppError): PageErrorCode {
  return pageErrorCodes.find((known) => known === code) ?? others[code] ?? 'crashed';
}
