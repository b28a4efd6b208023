import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg?raw';
import arrowUp from '@vscode/codicons/src/icons/arrow-up.svg?raw';
import check from '@vscode/codicons/src/icons/check.svg?raw';
import checklist from '@vscode/codicons/src/icons/checklist.svg?raw';
import chevronLeft from '@vscode/codicons/src/icons/chevron-left.svg?raw';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg?raw';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg?raw';
import close from '@vscode/codicons/src/icons/close.svg?raw';
import copy from '@vscode/codicons/src/icons/copy.svg?raw';
import dash from '@vscode/codicons/src/icons/dash.svg?raw';
import deviceMobile from '@vscode/codicons/src/icons/device-mobile.svg?raw';
import discard from '@vscode/codicons/src/icons/discard.svg?raw';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg?raw';
import error from '@vscode/codicons/src/icons/error.svg?raw';
import exported from '@vscode/codicons/src/icons/export.svg?raw';
import eye from '@vscode/codicons/src/icons/eye.svg?raw';
import eyeClosed from '@vscode/codicons/src/icons/eye-closed.svg?raw';
import filter from '@vscode/codicons/src/icons/filter.svg?raw';
import folderOpened from '@vscode/codicons/src/icons/folder-opened.svg?raw';
import globe from '@vscode/codicons/src/icons/globe.svg?raw';
import info from '@vscode/codicons/src/icons/info.svg?raw';
import keyboard from '@vscode/codicons/src/icons/keyboard-tab.svg?raw';
import layout from '@vscode/codicons/src/icons/layout-sidebar-right.svg?raw';
import lightbulb from '@vscode/codicons/src/icons/lightbulb.svg?raw';
import linkExternal from '@vscode/codicons/src/icons/link-external.svg?raw';
import loading from '@vscode/codicons/src/icons/loading.svg?raw';
import lock from '@vscode/codicons/src/icons/lock.svg?raw';
import pass from '@vscode/codicons/src/icons/pass.svg?raw';
import question from '@vscode/codicons/src/icons/question.svg?raw';
import refresh from '@vscode/codicons/src/icons/refresh.svg?raw';
import search from '@vscode/codicons/src/icons/search.svg?raw';
import shield from '@vscode/codicons/src/icons/shield.svg?raw';
import sync from '@vscode/codicons/src/icons/sync.svg?raw';
import target from '@vscode/codicons/src/icons/target.svg?raw';
import vm from '@vscode/codicons/src/icons/vm.svg?raw';
import warning from '@vscode/codicons/src/icons/warning.svg?raw';
import watch from '@vscode/codicons/src/icons/watch.svg?raw';

/** VS Code's own icons, bundled as their paths: nothing is fetched, nothing goes through innerHTML. */
const sources = {
  'arrow-left': arrowLeft,
  'arrow-up': arrowUp,
  check,
  checklist,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-slash': circleSlash,
  close,
  copy,
  dash,
  'device-mobile': deviceMobile,
  discard,
  ellipsis,
  error,
  eye,
  'eye-closed': eyeClosed,
  export: exported,
  'folder-opened': folderOpened,
  filter,
  globe,
  info,
  layout,
  keyboard,
  lightbulb,
  'link-external': linkExternal,
  loading,
  lock,
  pass,
  question,
  refresh,
  search,
  shield,
  sync,
  target,
  vm,
  warning,
  watch,
} as const;

export type IconName = keyof typeof sources;

const paths = new Map<IconName, readonly string[]>();

/** The `d` of each path of a codicon: all that its files hold beside a 16-unit view box. */
function pathsOf(name: IconName): readonly string[] {
  const known = paths.get(name);
  if (known) return known;
  const found = [...sources[name].matchAll(/\sd="([^"]+)"/g)].flatMap((match) => match[1] ?? []);
  paths.set(name, found);
  return found;
}

interface IconProps {
  readonly name: IconName;
  /** CSS px, 16 by default. */
  readonly size?: number;
  readonly class?: string;
}

/** An icon in the colour of its text. Decoration always: what it says is said by the text beside it. */
export function Icon({ name, size = 16, class: className = '' }: IconProps) {
  return (
    <svg
      class={`icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
    >
      {pathsOf(name).map((d) => (
        <path key={d} d={d} fill-rule="evenodd" clip-rule="evenodd" />
      ))}
    </svg>
  );
}
