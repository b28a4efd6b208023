import * as z from 'zod';
import { AuditFacts, CheckReport, GroupScore, ItemScore, OwnChecklist, Score } from './audit';
import { ElementDescription } from './element';
import { Evidence, Ignored, Verdict } from './finding';
import { Certainty, CheckId, Device, ProfileId, Severity } from './ids';

/**
 * What the command line's `json` and `ndjson` hold: a promise to whoever reads them. Adding a field keeps `schema`; changing or
 * removing one raises it. Lengths are CSS px from the top left of the document, times are ms.
 */
export const contractVersion = 1;

/** Why a page could not be audited. */
export const pageErrorCodes = [
  'bad-address',
  'unreachable',
  'certificate',
  'timeout',
  'not-html',
  'blocked',
  'crashed',
] as const;

export const PageError = z.object({
  url: z.string(),
  error: z.object({ code: z.enum(pageErrorCodes), message: z.string() }),
});
export type PageError = Readonly<z.infer<typeof PageError>>;

const grade = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const range = { value: grade.optional(), low: grade.optional(), high: grade.optional() };

/** A finding as it is reported: its message in words. */
export const ReportedFinding = z.object({
  fingerprint: z.string(),
  check: CheckId,
  rule: z.string().optional(),
  /** Other checks (with the engine's rule behind a slash) that saw the same problem. */
  alsoBy: z.array(z.string()).readonly().optional(),
  standards: z.array(z.string()).readonly(),
  severity: Severity,
  certainty: Certainty,
  message: z.string(),
  element: ElementDescription.optional(),
  related: z.array(ElementDescription).readonly(),
  evidence: Evidence,
  gain: z.number().min(0).max(100),
  /** What a person said of it: it is a problem, or none. */
  answer: Verdict.optional(),
  ignored: Ignored.optional(),
});
export type ReportedFinding = Readonly<z.infer<typeof ReportedFinding>>;

/** An audit as it is reported. */
export const ReportedAudit = z.object({
  schema: z.literal(contractVersion),
  url: z.string(),
  finalUrl: z.string(),
  title: z.string(),
  status: z.number().int().optional(),
  device: Device,
  profile: ProfileId,
  /** Only where a checklist file was given; `profile` is then what it is based on. */
  checklist: OwnChecklist.optional(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().min(0),
  versions: z.record(z.string(), z.union([z.string(), z.number()])),
  score: Score.extend({
    ...range,
    coverage: share,
    groups: z.array(GroupScore.extend({ ...range, coverage: share })).readonly(),
    items: z.array(ItemScore.extend({ value: grade.optional() })).readonly(),
  }),
  checks: z.array(CheckReport).readonly(),
  findings: z.array(ReportedFinding).readonly(),
  facts: AuditFacts,
  costs: z.object({ ownMs: z.number(), axeMs: z.number(), longestBlockMs: z.number() }),
});
export type ReportedAudit = Readonly<z.infer<typeof ReportedAudit>>;

/** One line of `ndjson`: an audit, or why there is none. */
export const ReportedPage = z.union([ReportedAudit, PageError]);
export type ReportedPage = z.infer<typeof ReportedPage>;

/** The whole of `json`. */
export const JsonReport = z.object({
  schema: z.literal(contractVersion),
  audits: z.array(ReportedPage).readonly(),
});
export type JsonReport = Readonly<z.infer<typeof JsonReport>>;
