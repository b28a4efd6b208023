import { useEffect } from 'preact/hooks';
import { isRunning } from '../../model/run';
import { Icon } from '../parts/icon';
import { t } from '../text';
import { Announcer } from '../view/announcer';
import { AuditBanners, ResultBanners, UrgentBanners } from '../view/banners';
import { Checklist } from '../view/checklist';
import { openFinding, useView, type View, ViewContext } from '../view/context';
import { FixFirst } from '../view/fix-first';
import { Header } from '../view/header';
import { EmptyScreen, NotAuditableScreen, StartingScreen, StoppedScreen, WaitingScreen } from '../view/screens';
import { StatusBar } from '../view/status-bar';
import { Summary } from '../view/summary';
import { Detail } from './detail';

/** The popup: the page's name, what is known of it, and what goes on. */
export function App({ view }: { readonly view: View }) {
  const finding = view.selected.value;
  useEffect(() => walkByF8(view), [view]);
  return (
    <ViewContext.Provider value={view}>
      <div class="popup">
        <Header isPopup />
        <main>
          <div class="content" hidden={finding !== undefined}>
            <UrgentBanners />
            <Content />
          </div>
          {finding && <Detail finding={finding} close={() => closeFinding(view)} />}
        </main>
        <StatusBar>
          <WorkbenchLink view={view} />
        </StatusBar>
        <Announcer />
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

/** Back to the list, with the focus on the row that the finding was opened from. */
function closeFinding({ place, origin }: View): void {
  place.selected.value = undefined;
  requestAnimationFrame(() => {
    const row = origin.current?.isConnected ? origin.current : document.querySelector('.tree [tabindex="0"]');
    if (row instanceof HTMLElement) row.focus();
  });
}

/** F8 and Shift+F8 walk the findings, as in the editor. Returns what ends it. */
function walkByF8(view: View): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    const all = view.findings.peek();
    if (all.length === 0) return;
    event.preventDefault();
    const at = all.findIndex(({ fingerprint }) => fingerprint === view.place.selected.peek());
    const by = event.shiftKey ? -1 : 1;
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (next) void openFinding(view, next);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
