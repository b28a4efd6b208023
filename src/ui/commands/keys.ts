import { type KeyBindingPress, matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { View } from '../view/context';
import { type Command, runCommand } from './command';

/** Whether the keyboard has a Command key; elsewhere Ctrl does its work. */
const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/**
 * Runs commands by their keys for as long as the view is there. A key that a part of the view has used already
 * (`preventDefault`), or that types into a field, is left alone; so is one whose command makes no sense right now.
 * Returns what ends it.
 */
export function listenForKeys(view: View): () => void {
  const bound = view.commands.flatMap((command) =>
    (command.keys ?? []).flatMap((keys) =>
      parseKeybinding(keys)
        .slice(0, 1)
        .map((press) => ({ press, command })),
    ),
  );
  const run = (event: KeyboardEvent): boolean => {
    if (event.defaultPrevented || isTyping(event)) return false;
    const hit = bound.find(({ press, command }) => matches(event, press) && runCommand(command, view));
    if (hit) event.preventDefault();
    return hit !== undefined;
  };
  // a command's letter comes before the lists, to which letters are the beginning of a row
  const beforeLists = (event: KeyboardEvent) => {
    if (isLetter(event) && run(event)) event.stopPropagation();
  };
  document.addEventListener('keydown', run);
  document.addEventListener('keydown', beforeLists, true);
  return () => {
    document.removeEventListener('keydown', run);
    document.removeEventListener('keydown', beforeLists, true);
  };
}

function matches(event: KeyboardEvent, press: KeyBindingPress): boolean {
  return matchKeyBindingPress(event, press);
}

/** What a field does with Ctrl or Cmd: all, copy, paste, cut, undo. */
const editingKeys = 'acvxz';

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** A letter without Ctrl, Alt or Cmd belongs to the field, menu or dialog that has the focus; so does what edits a field. */
function isTyping(event: KeyboardEvent): boolean {
  if (!isLetter(event) && !editingKeys.includes(event.key.toLowerCase())) return false;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], vscode-textfield, [role=menu], [role=listbox], dialog',
    ) !== null
  );
}

const appleNames: Readonly<Record<string, string>> = { $mod: '⌘', Meta: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' };
const names: Readonly<Record<string, string>> = { $mod: 'Ctrl', Control: 'Ctrl', Meta: 'Win' };

/** The first of a command's keys as a person reads them: `Ctrl+Shift+P`, on a Mac `⇧⌘P`; undefined where it has none. */
export function shownKeys({ keys }: Command): string | undefined {
  const [first] = keys ?? [];
  if (first === undefined) return undefined;
  const parts = first.split('+').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  return isApple
    ? parts.map((part) => appleNames[part] ?? part).join('')
    : parts.map((part) => names[part] ?? part).join('+');
}
