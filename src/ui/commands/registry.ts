import { type Command, categoryOf } from './command';

const modules = import.meta.glob<readonly Command[]>('./all/*.ts', { eager: true, import: 'default' });

/** Every command that works in every view, by category. Nothing to register: what a file in `all/` lists is a command. */
export const commands: readonly Command[] = Object.entries(modules).flatMap(([path, list]) => {
  const stray = list.find(({ id }) => path !== `./all/${categoryOf(id)}.ts`);
  if (stray) throw new Error(`${path} holds the command ${stray.id}`);
  return list;
});
