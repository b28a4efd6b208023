import { useEffect } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import { isRunning } from '../../model/run';
import { listenForKeys } from '../commands/keys';
import { Icon } from '../parts/icon';
import { closeFinding } from '../state/walk';
import { formatScore, t } from '../text';
import { Announcer } from '../view/announcer';
import { ResultBanners, UrgentBanners } from '../view/banners';
import { useView, type View, ViewContext } from '../view/context';
import { FindingBody } from '../view/finding-body';
import { Header } from '../view/header';
import { IgnoreDialog } from '../view/ignore-dialog';
import { EmptyScreen, NotAuditableScreen, StartingScreen, StoppedScreen, WaitingScreen } from '../view/screens';
import { StatusBar } from '../view/status-bar';
import { ActivityBar } from './activity-bar';
import { workbenchViews } from './view-list';
import { useIsWide } from './wide';

/** The workbench: one of its views, and beside it the open finding. The same in a tab and in the browser's side panel. */
export function Workbench({ view }: { readonly view: View }) {
  const finding = view.selected.value;
  const isWide = useIsWide();
  useEffect(() => listenForKeys(view), [view]);
  return (
    <ViewContext.Provider value={view}>
      <div class={`workbench ${finding ? 'has-detail' : ''}`}>
        <Header />
        <ActivityBar chosen={view.place.activity} />
        <main class="workbench-body">
          <div class="workbench-main" inert={finding !== undefined && !isWide}>
            <UrgentBanners />
            <Content />
          </div>
          {finding && <DetailPane finding={finding} takesFocus={!isWide} />}
        </main>
        <StatusBar>
          <ScoreItem view={view} />
        </StatusBar>
        <Announcer />
        <IgnoreDialog />
      </div>
    </ViewContext.Provider>
  );
}

/** The score where the checklist is not in sight, and the key that leads on. */
function ScoreItem({ view: { session } }: { readonly view: View }) {
  const score = session.audit.value?.score;
  if (score?.value === undefined) return null;
  const { value, low = value, high = value } = score;
  const shown = { score: formatScore(value), low: formatScore(low), high: formatScore(high) };
  return (
    <>
      <span class="status-item">
        {t('status.score', shown)}
        {shown.low !== shown.high && <span class="is-hint">{t('status.range', shown)}</span>}
      </span>
      <span class="status-item is-hint">{t('status.next')}</span>
    </>
  );
}

/** The chosen view, or what there is instead of an audit to show in it. */
function Content() {
  const { session, place, problems } = useView();
  const chosen = workbenchViews.find(({ id }) => id === place.activity.value) ?? workbenchViews[0];
  const run = session.run.value;
  const reason = session.tab.value?.reason;
  const silent = session.silent.value;
  if (!chosen) return null;
  if (chosen.needsNoAudit) return <chosen.Component problems={problems} />;
  if (run?.phase === 'waiting' && !silent) return <WaitingScreen run={run} />;
  if (session.audit.value) {
    return (
      <>
        <ResultBanners />
        <chosen.Component problems={problems} />
      </>
    );
  }
  if (reason) return <NotAuditableScreen reason={reason} />;
  if (!run) return <EmptyScreen />;
  if (isRunning(run) && !silent) return <StartingScreen />;
  return <StoppedScreen run={run} isInterrupted={silent || run.phase === 'interrupted'} />;
}

interface DetailPaneProps {
  readonly finding: Finding;
  /** Over the list the pane has the focus; beside it the list keeps it. */
  readonly takesFocus: boolean;
}

/** The open finding: beside the list where there is room, else over it. */
function DetailPane({ finding, takesFocus }: DetailPaneProps) {
  const view = useView();
  const close = () => closeFinding(view);
  return (
    <section
      class="detail-pane"
      aria-labelledby="detail-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button
        type="button"
        class="icon-button detail-close"
        aria-label={t('detail.close')}
        title={t('detail.close')}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      <FindingBody finding={finding} takesFocus={takesFocus} />
    </section>
  );
}
