import type { ComponentChildren } from 'preact';
import type { RunState } from '../../model/run';
import { isRunning } from '../../model/run';
import { Icon, type IconName } from '../parts/icon';
import { cancelAudit, startAudit } from '../state/actions';
import { formatAgo, t } from '../text';
import { useView, type View } from './context';

/** What is going on, at the left; what can be done about it, at the right. */
export function StatusBar({ children }: { readonly children?: ComponentChildren }) {
  const view = useView();
  const { run, audit, silent, tab, now } = view.session;
  const state = run.value;
  const running = state !== undefined && isRunning(state) && !silent.value;
  const cannot = tab.value?.reason !== undefined;
  return (
    <footer class="status">
      {running && <ProgressLine run={state} />}
      <span class="status-item">
        <Icon
          name={iconOf(state, silent.value)}
          class={running && (state.phase === 'own' || state.phase === 'axe') ? 'is-spinning' : ''}
        />
        {view.notice.value || textOf(view, state, silent.value, now.value)}
      </span>
      <span class="status-gap" />
      {children}
      {running && (
        <button type="button" class="status-item is-button" onClick={() => cancelAudit(view.session)}>
          <Icon name="close" />
          {t('status.cancel')}
        </button>
      )}
      {!running && audit.value && !cannot && (
        <button type="button" class="status-item is-button" onClick={() => startAudit(view.session)}>
          <Icon name="refresh" />
          {t('status.again')}
        </button>
      )}
    </footer>
  );
}

function ProgressLine({ run: { phase, progress } }: { readonly run: RunState }) {
  if (phase === 'asking') return null;
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  const percent = share === undefined ? undefined : Math.round(100 * (phase === 'waiting' ? 1 - share : share));
  return (
    <div
      class={`progress ${percent === undefined ? 'is-open-ended' : ''}`}
      role="progressbar"
      aria-label={t('status.progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div class="progress-done" style={percent === undefined ? {} : { inlineSize: `${percent}%` }} />
    </div>
  );
}

function iconOf(run: RunState | undefined, isSilent: boolean): IconName {
  if (!run) return 'info';
  if (isSilent || run.phase === 'interrupted') return 'warning';
  if (run.phase === 'failed') return 'error';
  if (run.phase === 'done') return 'check';
  if (run.phase === 'asking') return 'question';
  return run.phase === 'waiting' ? 'watch' : 'sync';
}

function textOf({ session }: View, run: RunState | undefined, isSilent: boolean, now: number): string {
  const ended = endOf(session.audit.value);
  if (!run) return ended === undefined ? t('status.none') : t('status.done', { when: formatAgo(ended, now) });
  if (isSilent) return t('status.interrupted');
  const { phase, progress } = run;
  if (phase === 'waiting') return t('status.waiting', { n: progress?.done ?? 0 });
  if (phase === 'axe') return progress ? t('status.axe', progress) : t('status.axe-start');
  if (phase === 'done') return t('status.done', { when: formatAgo(ended ?? run.heartbeatAt, now) });
  return t(phaseTexts[phase]);
}

const phaseTexts = {
  own: 'status.own',
  asking: 'status.asking',
  failed: 'status.failed',
  interrupted: 'status.interrupted',
} as const;

function endOf(audit: { readonly startedAt: string; readonly durationMs: number } | undefined): number | undefined {
  return audit && Date.parse(audit.startedAt) + audit.durationMs;
}
