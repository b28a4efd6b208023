import * as z from 'zod';
import { CheckId } from './ids';

/** The shape that this build writes. Raised with each step in `src/audit/decision-file.ts`. */
export const decisionsSchema = 1;

const where = {
  /** Host with its port: `shop.example`, `localhost:3000`. Absent: any. */
  site: z.string().min(1).optional(),
  /** The address's path: `/product`. Absent: every page of the site. */
  page: z.string().startsWith('/').optional(),
};
const said = {
  /** What it was about, in words, for whoever reads the list when the finding itself is not at hand. */
  title: z.string().optional(),
  at: z.iso.datetime().optional(),
};

/** Findings that are to be left out: all that fit every field which is given. */
export const Ignore = z
  .strictObject({
    /** A finding's fingerprint. */
    finding: z.string().min(1).optional(),
    check: CheckId.optional(),
    rule: z.string().optional(),
    ...where,
    reason: z.string(),
    /** The last day on which it holds, `2027-01-31`; absent: for good. */
    until: z.iso.date().optional(),
    ...said,
  })
  .refine(({ finding, check, site }) => finding !== undefined || check !== undefined || site !== undefined, {
    error: 'it names no finding, no check and no site',
  });
export type Ignore = Readonly<z.infer<typeof Ignore>>;

/** A person's word on what the tool could not decide. */
export const Answer = z.strictObject({
  /** A finding's fingerprint. */
  finding: z.string().min(1),
  ...where,
  answer: z.enum(['problem', 'fine']),
  ...said,
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** Everything that a person has decided about findings: kept in the browser, exported as a file, read by the command line. */
export const Decisions = z.strictObject({
  schema: z.literal(decisionsSchema),
  ignore: z.array(Ignore).readonly().default([]),
  answers: z.array(Answer).readonly().default([]),
});
export type Decisions = Readonly<z.infer<typeof Decisions>>;

export const noDecisions: Decisions = { schema: decisionsSchema, ignore: [], answers: [] };
