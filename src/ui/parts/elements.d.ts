import type { VscodeBadge } from '@vscode-elements/elements/dist/vscode-badge/vscode-badge.js';
import type { VscodeButton } from '@vscode-elements/elements/dist/vscode-button/vscode-button.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { HTMLAttributes } from 'preact';

type Widget<E extends EventTarget, Own extends keyof E> = HTMLAttributes<E> & Partial<Pick<E, Own>>;

/** The custom elements that the views use, with their own properties. Each is registered where it is used. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-badge': Widget<VscodeBadge, 'variant'>;
      'vscode-button': Widget<VscodeButton, 'secondary'>;
      'vscode-textfield': Widget<VscodeTextfield, 'label' | 'placeholder' | 'value'>;
    }
  }
}
