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
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event)) return;
    const hit = bound.find(({ press, command }) => matches(event, press) && runCommand(command, view));
    if (hit) event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

function matches(event: KeyboardEvent, press: KeyBindingPress): boolean {
  return matchKeyBindingPress(event, press);
}

/** A letter without Ctrl, Alt or Cmd belongs to the field that has the focus. */
function isTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return false;
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], vscode-textfield') !== null
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
