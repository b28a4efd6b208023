import { useEffect } from 'preact/hooks';
import { isRunning } from '../../model/run';
import { listenForKeys } from '../commands/keys';
import { Icon } from '../parts/icon';
import { t } from '../text';
import { Announcer } from '../view/announcer';
import { AuditBanners, ResultBanners, UrgentBanners } from '../view/banners';
import { Checklist } from '../view/checklist';
import { useView, type View, ViewContext } from '../view/context';
import { FixFirst } from '../view/fix-first';
import { Header } from '../view/header';
import { IgnoreDialog } from '../view/ignore-dialog';
import { EmptyScreen, NotAuditableScreen, StartingScreen, StoppedScreen, WaitingScreen } from '../view/screens';
import { StatusBar } from '../view/status-bar';
import { Summary } from '../view/summary';
import { Detail } from './detail';

/** The popup: the page's name, what is known of it, and what goes on. */
export function App({ view }: { readonly view: View }) {
  const finding = view.selected.value;
  useEffect(() => listenForKeys(view), [view]);
  return (
    <ViewContext.Provider value={view}>
      <div class="popup">
        <Header />
        <main>
          <div class="content" hidden={finding !== undefined}>
            <UrgentBanners />
            <Content />
          </div>
          {finding && <Detail finding={finding} />}
        </main>
        <StatusBar>
          <WorkbenchLink view={view} />
        </StatusBar>
        <Announcer />
        <IgnoreDialog />
      </div>
    </ViewContext.Provider>
  );
}

function Content() {
  const { session } = useView();
  const run = session.run.value;
  const audit = session.audit.value;
  const reason = session.tab.value?.reason;
  if (run?.phase === 'waiting' && !session.silent.value) return <WaitingScreen run={run} />;
  if (audit) {
    return (
      <>
        <ResultBanners />
        <Summary audit={audit} />
        <AuditBanners audit={audit} />
        <Checklist profile={audit.profile} />
        <FixFirst />
      </>
    );
  }
  if (reason) return <NotAuditableScreen reason={reason} />;
  if (!run) return <EmptyScreen />;
  if (isRunning(run) && !session.silent.value) return <StartingScreen />;
  return <StoppedScreen run={run} isInterrupted={session.silent.value || run.phase === 'interrupted'} />;
}

/** The workbench stays where the popup closes. A link: it opens a tab without asking for anything. */
function WorkbenchLink({ view: { session } }: { readonly view: View }) {
  if (!session.audit.value) return null;
  return (
    <a class="status-item is-button" href={`/workbench.html?tab=${session.tabId}`} target="_blank" rel="noreferrer">
      <Icon name="layout" />
      {t('status.workbench')}
    </a>
  );
}
