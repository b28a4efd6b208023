import type { AnyCheck } from '../model/check';

/** Every check that this build knows, by its file's name. Nothing to register: a file in a group's folder is a check. */
const modules = import.meta.glob<AnyCheck>('./*/*.ts', { eager: true, import: 'default' });

export const checks: readonly AnyCheck[] = Object.entries(modules)
  .map(([path, check]) => {
    const name = path.replace(/^.*\/|\.ts$/g, '');
    if (check.id !== name) throw new Error(`${path} holds the check ${check.id}`);
    return check;
  })
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));

export const checkById: ReadonlyMap<string, AnyCheck> = new Map(checks.map((check) => [check.id, check]));
