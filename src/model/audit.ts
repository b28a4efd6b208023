import * as z from 'zod';
import { Finding } from './finding';
import { CheckId, Device, GroupId, ItemId, ProfileId } from './ids';

export const checkOutcomes = ['pass', 'fail', 'review', 'nothing-to-test', 'not-measured', 'error'] as const;

/** How one check went over all frames. */
export const CheckReport = z.object({
  id: CheckId,
  outcome: z.enum(checkOutcomes),
  examined: z.number().int(),
  /** ms of our own work. */
  timeMs: z.number(),
  /** Why it was not measured, or what went wrong. */
  reason: z.string().optional(),
  /** A graded measure, 0 worst to 1. */
  measure: z
    .object({ grade: z.number(), value: z.number(), unit: z.enum(['ms', 'count', 'ratio', 'px', 'none']) })
    .optional(),
});
export type CheckReport = Readonly<z.infer<typeof CheckReport>>;

export const itemStates = ['pass', 'fail', 'review', 'nothing-to-test', 'not-measured', 'not-expected'] as const;
export const ItemScore = z.object({
  id: ItemId,
  group: GroupId,
  /** 0-100; absent where nothing was measured. */
  value: z.number().optional(),
  state: z.enum(itemStates),
});
export type ItemScore = Readonly<z.infer<typeof ItemScore>>;

export const GroupScore = z.object({
  id: GroupId,
  /** 0-100; absent where nothing was measured. */
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  /** Measured share of the group's expected weight, 0-1. */
  coverage: z.number(),
});
export type GroupScore = Readonly<z.infer<typeof GroupScore>>;

export const Score = z.object({
  /** 0-100; absent where no group was measured. */
  value: z.number().optional(),
  /** Every review finding counted in full. */
  low: z.number().optional(),
  /** Every review finding ignored. */
  high: z.number().optional(),
  coverage: z.number(),
  provisional: z.boolean(),
  /** Findings that a person has ignored: they cost nothing. Absent where nothing was decided. */
  ignored: z.number().int().optional(),
  groups: z.array(GroupScore).readonly(),
  items: z.array(ItemScore).readonly(),
});
export type Score = Readonly<z.infer<typeof Score>>;

/** A sighting of the site's search, as it is reported. */
export const ReportedSearch = z.object({
  kind: z.enum(['field', 'trigger', 'link', 'declared']),
  confidence: z.number(),
  selector: z.array(z.string()).readonly().optional(),
  template: z.string().optional(),
});

/** One vital with what explains it. */
export const VitalSummary = z.object({
  value: z.number(),
  rating: z.enum(['good', 'needs-improvement', 'poor']),
  attribution: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export type VitalSummary = Readonly<z.infer<typeof VitalSummary>>;

/** One place that the focus came to. */
export const WalkedStop = z.object({
  /** From 1, over all frames. */
  number: z.number().int(),
  name: z.string(),
  role: z.string(),
  seen: z.boolean(),
  indicator: z.enum(['drawn', 'caret', 'none', 'unknown']),
  changes: z.array(z.string()).readonly(),
  /** Points of it that lie under something, of those tried. */
  covered: z.number().int(),
  tried: z.number().int(),
});
export type WalkedStop = Readonly<z.infer<typeof WalkedStop>>;

/** What the audit reports beside findings. */
export const AuditFacts = z.object({
  targets: z.object({ examined: z.number().int() }),
  search: z.array(ReportedSearch).readonly(),
  vitals: z.record(z.string(), VitalSummary),
  frames: z.object({
    audited: z.number().int(),
    skipped: z.number().int(),
    /** Addresses of the frames that were not audited, as far as they are known. */
    skippedUrls: z.array(z.string()).readonly(),
  }),
  /** Absent where nobody walked the page by keyboard. */
  keyboard: z
    .object({
      stops: z.array(WalkedStop).readonly(),
      complete: z.boolean(),
      /** Controls that Tab should have come to and did not, where the walk came round. */
      unreached: z.number().int(),
    })
    .optional(),
});
export type AuditFacts = Readonly<z.infer<typeof AuditFacts>>;

/** A checklist of one's own, as far as it differs from the profile it is based on. */
export const OwnChecklist = z.object({
  title: z.string(),
  /** All items that it expects, with their weights. */
  items: z.partialRecord(ItemId, z.number()),
  /** Checks that count nowhere. */
  without: z.array(CheckId).readonly(),
});
export type OwnChecklist = Readonly<z.infer<typeof OwnChecklist>>;

/** One page audited once, as it is stored. The command line's JSON is made from it in `src/report`. */
export const Audit = z.object({
  schema: z.literal(1),
  url: z.string(),
  finalUrl: z.string(),
  title: z.string(),
  /** HTTP status of the document; absent where the browser does not tell. */
  status: z.number().int().optional(),
  device: Device,
  profile: ProfileId,
  /** Absent where the profile was taken as it is. */
  checklist: OwnChecklist.optional(),
  viewport: z.object({ width: z.number(), height: z.number() }),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  versions: z.record(z.string(), z.union([z.string(), z.number()])),
  score: Score,
  checks: z.array(CheckReport).readonly(),
  findings: z.array(Finding).readonly(),
  facts: AuditFacts,
  costs: z.object({ ownMs: z.number(), axeMs: z.number(), longestBlockMs: z.number() }),
});
export type Audit = Readonly<z.infer<typeof Audit>>;
