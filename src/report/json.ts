import type { Audit } from '../model/audit';
import {
  contractVersion,
  type JsonReport,
  type ReportedAudit,
  type ReportedFinding,
  type ReportedPage,
} from '../model/contract';
import type { Finding } from '../model/finding';
import { sentence } from '../text/message';
import { type PageResult, pageErrorCode } from './page-result';

/** All pages as one JSON document. */
export function renderJson(results: readonly PageResult[]): string {
  const report: JsonReport = { schema: contractVersion, audits: results.map(reportedPage) };
  return JSON.stringify(report, null, 2);
}

/** One page as one line of JSON. */
export function renderNdjsonLine(result: PageResult): string {
  return JSON.stringify(reportedPage(result));
}

function reportedPage({ url, outcome }: PageResult): ReportedPage {
  if (outcome.ok) return reportedAudit(outcome.value);
  return { url, error: { code: pageErrorCode(outcome.error), message: outcome.error.message } };
}

/** An audit as the contract has it: messages in words, and nothing that only the extension can use. */
export function reportedAudit(audit: Audit): ReportedAudit {
  const { viewport: _, score, findings, checks, costs, ...rest } = audit;
  return {
    ...rest,
    durationMs: Math.round(rest.durationMs),
    score: {
      ...score,
      ...roundedRange(score),
      coverage: rounded(score.coverage, 3),
      groups: score.groups.map((group) => ({ ...group, ...roundedRange(group), coverage: rounded(group.coverage, 3) })),
      items: score.items.map((item) => ({ ...item, ...roundedRange(item) })),
    },
    checks: checks.map((check) => ({ ...check, timeMs: rounded(check.timeMs, 2) })),
    findings: findings.map(reportedFinding),
    costs: {
      ownMs: rounded(costs.ownMs, 1),
      axeMs: rounded(costs.axeMs, 1),
      longestBlockMs: rounded(costs.longestBlockMs, 1),
    },
  };
}

function reportedFinding(finding: Finding): ReportedFinding {
  const { ref: _, relatedRefs: __, cluster: ___, fixes: ____, gain, ...rest } = finding;
  return { ...rest, message: sentence(finding), gain: rounded(gain, 2) };
}

interface Range {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** One decimal: rounding keeps low, value and high in their order. */
function roundedRange({ value, low, high }: Range): { value?: number; low?: number; high?: number } {
  return {
    ...(value === undefined ? {} : { value: rounded(value, 1) }),
    ...(low === undefined ? {} : { low: rounded(low, 1) }),
    ...(high === undefined ? {} : { high: rounded(high, 1) }),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
