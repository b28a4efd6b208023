import type { FrameCheckReport } from '../model/agent';
import type { CheckReport } from '../model/audit';
import type { ElementRef, FrameId } from '../model/element';
import type { FindingDraft } from '../model/finding';
import type { PageCheckReport } from './run-checks';

/** A check's finding with its place, before it is described, merged with its twins and scored. */
export interface LocatedFinding {
  readonly check: string;
  readonly draft: FindingDraft<ElementRef>;
}

/** A finding that has the problem to itself, with the checks and rules that gave way to it. */
export interface OwnedFinding extends LocatedFinding {
  readonly alsoBy: readonly string[];
}

export interface MergedChecks {
  readonly reports: readonly CheckReport[];
  readonly findings: readonly LocatedFinding[];
}

type AnyReport = FrameCheckReport | PageCheckReport;

/** From the outcome that decides most to the one that decides least. */
const precedence = ['fail', 'review', 'error', 'pass', 'nothing-to-test', 'not-measured'] as const;

/** One report a check over all frames, and every finding with the frame it stands in. */
export function mergeChecks(
  frames: readonly { readonly frame: FrameId; readonly checks: readonly FrameCheckReport[] }[],
  page: readonly PageCheckReport[],
): MergedChecks {
  const reports = new Map<string, AnyReport[]>();
  const findings: LocatedFinding[] = [];
  const note = (report: AnyReport) => reports.set(report.id, [...(reports.get(report.id) ?? []), report]);
  for (const { frame, checks } of frames) {
    for (const report of checks) {
      note(report);
      const { result } = report;
      if (result.outcome !== 'fail' && result.outcome !== 'review') continue;
      for (const draft of result.findings) findings.push({ check: report.id, draft: located(draft, frame) });
    }
  }
  for (const report of page) {
    note(report);
    const { result } = report;
    if (result.outcome !== 'fail' && result.outcome !== 'review') continue;
    for (const draft of result.findings) findings.push({ check: report.id, draft });
  }
  return { reports: [...reports.values()].map(mergedReport), findings };
}

function located({ node, related, ...rest }: FindingDraft, frame: FrameId): FindingDraft<ElementRef> {
  return {
    ...rest,
    ...(node === undefined ? {} : { node: { frame, node } }),
    ...(related === undefined ? {} : { related: related.map((each) => ({ frame, node: each })) }),
  };
}

function mergedReport(reports: readonly AnyReport[]): CheckReport {
  const outcome = precedence.find((each) => reports.some(({ result }) => result.outcome === each)) ?? 'not-measured';
  const reason = reports.flatMap(({ result }) => ('reason' in result ? [result.reason] : []))[0];
  // The first report is the top frame's: a measure of a frame inside says little about the page.
  const measure = reports.flatMap(({ result }) =>
    'measure' in result && result.measure !== undefined ? [result.measure] : [],
  )[0];
  return {
    id: reports[0]?.id ?? '',
    outcome,
    examined: reports.reduce((sum, { result }) => sum + ('examined' in result ? result.examined : 0), 0),
    timeMs: reports.reduce((sum, { timeMs }) => sum + timeMs, 0),
    ...(reason !== undefined && (outcome === 'not-measured' || outcome === 'error') ? { reason } : {}),
    ...(measure === undefined ? {} : { measure }),
  };
}
