import { profileList } from '../../checklist/profiles';
import type { Audit } from '../../model/audit';
import { summaryText } from '../model/summary-text';
import { Icon } from '../parts/icon';
import { Menu, type MenuEntry } from '../parts/menu';
import { chooseProfile, openPhone, startAudit, startDelayed } from '../state/actions';
import { hasSidePanel, openSidePanel } from '../state/side-panel';
import { t } from '../text';
import { useView, type View } from './context';

/** Which page this is about, on which device, and what else can be done with it. */
export function Header({ isPopup = false }: { readonly isPopup?: boolean }) {
  const view = useView();
  const { tab, run, audit } = view.session;
  const url = run.value?.url ?? tab.value?.url;
  return (
    <header class="header">
      <Icon name="globe" class="header-icon" />
      <h1 class="site" title={url}>
        <Address url={url} />
      </h1>
      {audit.value && <DevicePill audit={audit.value} />}
      <Menu label={t('header.more')} entries={entriesOf(view, url, isPopup)} />
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

function entriesOf(view: View, url: string | undefined, isPopup: boolean): readonly MenuEntry[] {
  const { session } = view;
  const cannot = session.tab.value?.reason !== undefined;
  const audit = session.audit.value;
  const chosen = session.run.value?.profile;
  return [
    {
      kind: 'action',
      id: 'again',
      icon: 'refresh',
      label: t('menu.again'),
      disabled: cannot,
      run: () => startAudit(session),
    },
    {
      kind: 'action',
      id: 'delayed',
      icon: 'watch',
      label: t('menu.delayed'),
      disabled: cannot,
      run: () => startDelayed(session),
    },
    {
      kind: 'action',
      id: 'phone',
      icon: 'device-mobile',
      label: t('menu.phone'),
      disabled: cannot,
      run: () => void openPhone(session, url),
    },
    {
      kind: 'action',
      id: 'copy',
      icon: 'copy',
      label: t('menu.copy'),
      disabled: !audit,
      run: () => copySummary(view),
    },
    ...(isPopup && hasSidePanel() ? [sidePanelEntry(view)] : []),
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

/** The panel stays where the popup closes. */
function sidePanelEntry({ session }: View): MenuEntry {
  return {
    kind: 'action',
    id: 'panel',
    icon: 'layout',
    label: t('menu.panel'),
    run: () => openSidePanel(session.tabId),
  };
}

function copySummary({ session, notice }: View): void {
  const audit = session.audit.peek();
  if (!audit) return;
  navigator.clipboard.writeText(summaryText(audit)).then(
    () => {
      notice.value = t('menu.copied');
    },
    () => {
      notice.value = t('menu.copy-failed');
    },
  );
}
