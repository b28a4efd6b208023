import '@vscode-elements/elements/dist/vscode-button/index.js';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly secondary?: boolean;
  /** The one way on of a whole screen. */
  readonly big?: boolean;
  run(): void;
}

/** A button with its words on it. */
export function Button({ label, icon, secondary = false, big = false, run }: ButtonProps) {
  return (
    <vscode-button
      class={big ? 'is-big' : ''}
      secondary={secondary}
      onClick={run}
      onKeyDown={(event) => {
        // pressed by the element itself, which leaves the pane behind it to scroll
        if (event.key === ' ') event.preventDefault();
      }}
    >
      {icon ? (
        <span class="with-icon">
          <Icon name={icon} />
          {label}
        </span>
      ) : (
        label
      )}
    </vscode-button>
  );
}
