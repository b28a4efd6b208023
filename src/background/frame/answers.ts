import * as z from 'zod';
import type { AxePartial, FrameAudit, FrameHello } from '../../model/agent';
import { AppError } from '../../model/app-error';
import type { OfFrames } from '../../model/check';
import { DescribedNode } from '../../model/element';
import type { AxeFacts } from '../../model/facts/axe';
import type { CallName, FrameCalls } from './protocol';

const FrameOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppError }),
]);

/** A frame's message on its port. What lies in the answer is for the call's own shape to judge. */
export const Reply = z.union([
  z.object({ id: z.number(), done: z.number(), total: z.number() }),
  z.object({ id: z.number(), outcome: FrameOutcome }),
]);

function has(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}

/**
 * The shape of each answer, as deep as it pays: our own bundle made it, in a world that the page can't enter, and an audit
 * is checked in full before it is stored.
 */
export const answers: { readonly [K in CallName]: z.ZodType<FrameCalls[K]['get']> } = {
  hello: z.custom<FrameHello>((value) => has(value, ['url', 'contentType', 'elementCount'])),
  collect: z.custom<FrameAudit>((value) => has(value, ['url', 'title', 'device', 'checks', 'facts', 'nodes', 'costs'])),
  describe: z.array(DescribedNode),
  'axe-there': z.boolean(),
  'axe-partial': z.custom<AxePartial>((value) => has(value, ['json', 'costs'])),
  'axe-finish': z.custom<OfFrames<AxeFacts>>((value) => Array.isArray(value)),
};
