import type { IconName } from '../parts/icon';
import type { PlainKey } from '../text';
import type { View } from '../view/context';

/** What a command is about; its id begins with it, and its file in `all/` is named after it. */
export const categories = ['audit', 'problem', 'list', 'view'] as const;
export type Category = (typeof categories)[number];
export type CommandId = `${Category}.${string}`;

/**
 * One action of the product. Menus, the palette and the keys all go by it, so that what can be done is said once.
 * `run` has to do at once what asks for a person's own action (opening a panel, asking for a permission): it is called in
 * the click or key itself.
 */
export interface Command {
  readonly id: CommandId;
  readonly title: PlainKey;
  readonly icon?: IconName;
  /** Keys as tinykeys writes them, `$mod` for Ctrl or Cmd: `F8`, `Shift+F8`, `$mod+Shift+P`. The first is the one shown. */
  readonly keys?: readonly string[];
  /** Whether it makes sense right now; always, where absent. */
  when?(view: View): boolean;
  run(view: View): void;
}

/** `audit` of `audit.start`. */
export function categoryOf(id: string): Category | undefined {
  return categories.find((category) => id.startsWith(`${category}.`));
}

export function isEnabled({ when }: Command, view: View): boolean {
  return when?.(view) ?? true;
}

/** Runs a command if it makes sense right now. Whether it did. */
export function runCommand(command: Command | undefined, view: View): boolean {
  if (!command || !isEnabled(command, view)) return false;
  command.run(view);
  return true;
}

/** The commands of these ids, in this order: what a menu is made of. */
export function commandsOf(all: readonly Command[], ids: readonly CommandId[]): readonly Command[] {
  return ids.flatMap((id) => all.find((command) => command.id === id) ?? []);
}
