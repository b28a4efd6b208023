import * as z from 'zod';
import type { OwnChecklist } from '../model/audit';
import { CheckId, ItemId, ProfileId } from '../model/ids';
import { fail, type Outcome, ok } from '../model/outcome';
import { profiles, weightsWith } from './profiles';

/** A checklist of one's own: a kind of site with other weights. */
export const ChecklistFile = z.strictObject({
  schema: z.literal(1),
  title: z.string().min(1).max(80),
  /** The kind of site that everything not named here is taken from. */
  basedOn: ProfileId,
  /** Weights that differ; 0 means not expected. Only their proportions matter. */
  items: z.partialRecord(ItemId, z.number().min(0).max(1000)).default({}),
  /** Checks that are to count nowhere. */
  without: z.array(CheckId).readonly().default([]),
});
export type ChecklistFile = Readonly<z.infer<typeof ChecklistFile>>;

/** A checklist as an audit takes it: the profile that it is based on, and the checklist itself. */
export interface ReadChecklist {
  readonly profile: ProfileId;
  readonly checklist: OwnChecklist;
}

/** Reads a checklist file's text; what is wrong with it comes back as one sentence. */
export function readChecklist(text: string): Outcome<ReadChecklist> {
  const json = parsed(text);
  if (json === undefined) return fail('bad-message', 'The checklist is not JSON.');
  const file = ChecklistFile.safeParse(json.value);
  if (!file.success) {
    const [issue] = file.error.issues;
    const where = issue?.path.join('.') ?? '';
    return fail(
      'bad-message',
      `The checklist's ${where === '' ? 'content' : `"${where}"`} is not right: ${issue?.message}.`,
    );
  }
  const { title, basedOn, items, without } = file.data;
  const weights = weightsWith(items, profiles[basedOn].items);
  if (Object.keys(weights).length === 0)
    return fail('bad-message', 'The checklist expects nothing: all its weights are 0.');
  return ok({ profile: basedOn, checklist: { title, items: weights, without } });
}

/** Wrapped, since `undefined` must stay apart from JSON's own `null`. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
