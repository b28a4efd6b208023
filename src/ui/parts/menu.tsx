import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon';

export type MenuEntry =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly icon: IconName;
      /** The keys that do the same, as they are shown. */
      readonly keys?: string;
      readonly disabled?: boolean;
      run(): void;
    }
  | {
      readonly kind: 'choices';
      readonly id: string;
      readonly label: string;
      readonly options: readonly {
        readonly id: string;
        readonly label: string;
        readonly chosen: boolean;
        run(): void;
      }[];
    };

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A button with a menu, by the keys of the ARIA menu pattern: arrows, Home, End, Escape, first letters. */
export function Menu({ label, entries }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };
  return (
    <div class="menu-anchor">
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="ellipsis" />
      </button>
      {open && <MenuList label={label} entries={entries} close={close} />}
    </div>
  );
}

interface MenuListProps extends MenuProps {
  close(refocus: boolean): void;
}

function MenuList({ label, entries, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsOf(list.current)[0]?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !list.current?.parentElement?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => moveInMenu(event, list.current, close)}
    >
      {entries.map((entry) => (
        <MenuRow key={entry.id} entry={entry} close={close} />
      ))}
    </div>
  );
}

interface MenuEntryProps<E> {
  readonly entry: E;
  close(refocus: boolean): void;
}

function MenuRow({ entry, close }: MenuEntryProps<MenuEntry>) {
  if (entry.kind === 'choices') return <Choices entry={entry} close={close} />;
  const choose = () => {
    close(true);
    entry.run();
  };
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      aria-disabled={entry.disabled === true}
      tabIndex={-1}
      onClick={() => entry.disabled !== true && choose()}
    >
      <Icon name={entry.icon} />
      {entry.label}
      {entry.keys && <kbd class="menu-keys">{entry.keys}</kbd>}
    </button>
  );
}

function Choices({ entry, close }: MenuEntryProps<Extract<MenuEntry, { kind: 'choices' }>>) {
  return (
    <>
      <hr class="menu-separator" />
      <fieldset class="menu-group" aria-label={entry.label}>
        <div class="menu-title" aria-hidden="true">
          {entry.label}
        </div>
        {entry.options.map((option) => (
          <button
            key={option.id}
            type="button"
            class="menu-item"
            role="menuitemradio"
            aria-checked={option.chosen}
            tabIndex={-1}
            onClick={() => {
              close(true);
              option.run();
            }}
          >
            {option.chosen ? <Icon name="check" /> : <span class="icon-gap" />}
            {option.label}
          </button>
        ))}
      </fieldset>
    </>
  );
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')] : [];
}

function moveInMenu(event: KeyboardEvent, list: HTMLElement | null, close: (refocus: boolean) => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    close(event.key === 'Escape');
    return;
  }
  const found = itemsOf(list);
  const at = found.findIndex((item) => item.matches(':focus'));
  const next = nextIndex(event.key, at, found);
  if (next === undefined) return;
  event.preventDefault();
  found[next]?.focus();
}

function nextIndex(key: string, at: number, found: readonly HTMLElement[]): number | undefined {
  const last = found.length - 1;
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key.length !== 1 || key === ' ') return undefined;
  const turned = [...found.keys()].map((index) => (at + 1 + index) % found.length);
  return turned.find((index) => found[index]?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
