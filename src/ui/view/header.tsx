import { profileList } from '../../checklist/profiles';
import type { Audit } from '../../model/audit';
import { type CommandId, commandsOf, isEnabled, runCommand } from '../commands/command';
import { shownKeys } from '../commands/keys';
import { Icon } from '../parts/icon';
import { Menu, type MenuEntry } from '../parts/menu';
import { chooseProfile } from '../state/actions';
import { t } from '../text';
import { addressOf, useView, type View } from './context';

/** Which page this is about, on which device, and what else can be done with it. */
export function Header() {
  const view = useView();
  const { audit } = view.session;
  const url = addressOf(view);
  return (
    <header class="header">
      <Icon name="globe" class="header-icon" />
      <h1 class="site" title={url}>
        <Address url={url} />
      </h1>
      {audit.value && <DevicePill audit={audit.value} />}
      <Menu label={t('header.more')} entries={entriesOf(view, url)} />
    </header>
  );
}

/** The host in full, the path as far as there is room. Page text: it goes nowhere but into text nodes. */
function Address({ url }: { readonly url: string | undefined }) {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (!address) return <span class="host">{t('app.name')}</span>;
  const path = decoded(address.pathname + address.search);
  return (
    <>
      <bdi class="host">{address.host || address.protocol}</bdi>
      {path !== '/' && <bdi class="path">{path}</bdi>}
    </>
  );
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function DevicePill({ audit: { device, viewport } }: { readonly audit: Audit }) {
  const text = t(device === 'phone' ? 'device.phone' : 'device.desktop', { width: String(viewport.width) });
  const size = { device: text, width: String(viewport.width), height: String(viewport.height) };
  return (
    <span class="pill" title={t('device.described', size)}>
      <Icon name={device === 'phone' ? 'device-mobile' : 'vm'} size={14} />
      {text}
    </span>
  );
}

/** What the menu offers, in this order. Each that makes no sense in this kind of view is left out by its own word. */
const menuIds = [
  'audit.start',
  'audit.start-delayed',
  'audit.open-phone',
  'audit.copy-summary',
  'view.open-side-panel',
] as const satisfies readonly CommandId[];

function entriesOf(view: View, url: string | undefined): readonly MenuEntry[] {
  const { session, commands } = view;
  const chosen = session.run.value?.profile;
  const actions = commandsOf(commands, menuIds).map((command): MenuEntry => {
    const keys = shownKeys(command);
    return {
      kind: 'action',
      id: command.id,
      icon: command.icon ?? 'dash',
      label: t(command.title),
      ...(keys === undefined ? {} : { keys }),
      disabled: !isEnabled(command, view),
      run: () => runCommand(command, view),
    };
  });
  return [
    ...actions,
    {
      kind: 'choices',
      id: 'profile',
      label: t('menu.profile'),
      options: profileList.map(({ id, title }) => ({
        id,
        label: title,
        chosen: id === chosen,
        run: () => void chooseProfile(session, url ?? '', id),
      })),
    },
  ];
}
