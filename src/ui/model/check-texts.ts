import type { AnyCheck } from '../../model/check';

type CheckTexts = Pick<AnyCheck, 'title' | 'help' | 'standards' | 'sources' | 'messages'>;

const modules = import.meta.glob<AnyCheck>('../../checks/*/*.ts', { eager: true, import: 'default' });
const checks: ReadonlyMap<string, CheckTexts> = new Map(Object.values(modules).map((check) => [check.id, check]));

/** What a check says about itself; undefined for one that this build does not have: an older audit's. */
export function textsOf(check: string): CheckTexts | undefined {
  return checks.get(check);
}
