import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import { isRunning } from '../../model/run';
import { Icon, type IconName } from '../parts/icon';
import { hideFinding } from '../state/actions';
import { formatScore, type TextKey, t } from '../text';
import { Announcer } from '../view/announcer';
import { AuditBanners, ResultBanners, UrgentBanners } from '../view/banners';
import { Checklist } from '../view/checklist';
import { openFinding, useView, type View, ViewContext } from '../view/context';
import { FindingBody } from '../view/finding-body';
import { FixFirst } from '../view/fix-first';
import { Header } from '../view/header';
import { EmptyScreen, NotAuditableScreen, StartingScreen, StoppedScreen, WaitingScreen } from '../view/screens';
import { StatusBar } from '../view/status-bar';
import { Summary } from '../view/summary';
import { ProblemList } from './problem-list';
import { createProblems, neighbour, type Problems } from './problems';
import { useIsWide } from './wide';

const activities = [
  { id: 'problems', icon: 'warning', text: 'activity.problems' },
  { id: 'checklist', icon: 'checklist', text: 'activity.checklist' },
] as const satisfies readonly { readonly id: string; readonly icon: IconName; readonly text: TextKey }[];
type Activity = (typeof activities)[number]['id'];

/** The workbench: problems or checklist, one of them in full beside it. The same in a tab and in the browser's side panel. */
export function Workbench({ view }: { readonly view: View }) {
  const problems = useMemo(() => createProblems(view), [view]);
  const [activity, setActivity] = useState<Activity>('problems');
  const finding = view.selected.value;
  const isWide = useIsWide();
  useEffect(() => walkByF8(view, problems), [view, problems]);
  return (
    <ViewContext.Provider value={view}>
      <div class={`workbench ${finding ? 'has-detail' : ''}`}>
        <Header />
        <ActivityBar chosen={activity} choose={setActivity} />
        <main class="workbench-body">
          <div class="workbench-main" inert={finding !== undefined && !isWide}>
            <UrgentBanners />
            <Content activity={activity} problems={problems} />
          </div>
          {finding && <DetailPane finding={finding} takesFocus={!isWide} />}
        </main>
        <StatusBar>
          <ScoreItem view={view} />
        </StatusBar>
        <Announcer />
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

interface ActivityBarProps {
  readonly chosen: Activity;
  choose(activity: Activity): void;
}

function ActivityBar({ chosen, choose }: ActivityBarProps) {
  return (
    <nav class="activity-bar" aria-label={t('activity.title')}>
      {activities.map(({ id, icon, text }) => (
        <button
          key={id}
          type="button"
          class="activity"
          aria-current={id === chosen ? 'page' : undefined}
          title={t(text)}
          onClick={() => choose(id)}
        >
          <Icon name={icon} size={20} />
          <span>{t(text)}</span>
        </button>
      ))}
    </nav>
  );
}

interface ContentProps {
  readonly activity: Activity;
  readonly problems: Problems;
}

function Content({ activity, problems }: ContentProps) {
  const { session } = useView();
  const run = session.run.value;
  const audit = session.audit.value;
  const reason = session.tab.value?.reason;
  const silent = session.silent.value;
  if (run?.phase === 'waiting' && !silent) return <WaitingScreen run={run} />;
  if (audit) {
    return (
      <>
        <ResultBanners />
        {activity === 'problems' ? (
          <ProblemList problems={problems} />
        ) : (
          <div class="scroll">
            <Summary audit={audit} />
            <AuditBanners audit={audit} />
            <Checklist profile={audit.profile} />
            <FixFirst />
          </div>
        )}
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
  const close = () => {
    hideFinding(view.session);
    view.place.selected.value = undefined;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.workbench-main [tabindex="0"]')?.focus());
  };
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

/** F8 and Shift+F8 walk the problems as they are listed. Returns what ends it. */
function walkByF8(view: View, problems: Problems): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    const next = neighbour(problems, view.place.selected.peek(), event.shiftKey ? -1 : 1);
    if (!next) return;
    event.preventDefault();
    problems.active.value = `finding:${next.fingerprint}`;
    void openFinding(view, next);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}
