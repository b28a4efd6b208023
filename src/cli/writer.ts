import type { Writable } from 'node:stream';
import { type PageResult, type ReportFormat, renderNdjsonLine, renderReport } from '../report';

export interface ReportWriter {
  /** One page is done; pages come in the order of their addresses. */
  readonly page: (result: PageResult) => void;
  /** All are. */
  readonly end: (results: readonly PageResult[]) => void;
}

/** Lines go out as pages end; whole documents at the end. */
export function reportWriter(format: ReportFormat, out: Writable): ReportWriter {
  if (format === 'ndjson') {
    return { page: (result) => void out.write(`${renderNdjsonLine(result)}\n`), end: () => undefined };
  }
  return { page: () => undefined, end: (results) => void out.write(`${renderReport(format, results)}\n`) };
}
