import type { AnyCheck } from '../model/check';
import { checks } from '.';

/** What a check says, without what it does. */
export type CheckTexts = Pick<
  AnyCheck,
  'id' | 'group' | 'title' | 'help' | 'standards' | 'sources' | 'messages' | 'fixLabels'
>;

/** By the check's id. The build of the views puts these in as data, so that no check's code comes along. */
export const checkTexts: ReadonlyMap<string, CheckTexts> = new Map(checks.map((check) => [check.id, textsOf(check)]));

function textsOf({ id, group, title, help, standards, sources, messages, fixLabels }: AnyCheck): CheckTexts {
  return { id, group, title, help, standards, sources, messages, ...(fixLabels === undefined ? {} : { fixLabels }) };
}
