import type { ComponentChildren } from 'preact';
import type { NotAuditableReason } from '../../messages/auditable';
import type { RunState } from '../../model/run';
import { Button } from '../parts/button';
import { Icon, type IconName } from '../parts/icon';
import { EmptyRing } from '../parts/score-ring';
import { startAudit } from '../state/actions';
import { formatNumber, t } from '../text';
import { GrantEnded } from './banners';
import { useView } from './context';

interface ScreenProps {
  /** An icon, or what stands in its place. */
  readonly picture: IconName | ComponentChildren;
  readonly title: string;
  readonly text: string | undefined;
  readonly children?: ComponentChildren;
}

/** What is shown while there is no audit to show. */
function Screen({ picture, title, text, children }: ScreenProps) {
  return (
    <section class="screen" aria-labelledby="screen-title">
      {picture}
      <h2 id="screen-title">{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}

function BigIcon({ name }: { readonly name: IconName }) {
  return <Icon name={name} size={48} class="screen-icon" />;
}

export function EmptyScreen() {
  const { session } = useView();
  return (
    <Screen picture={<EmptyRing label={t('empty.title')} />} title={t('empty.title')} text={t('empty.text')}>
      <Button big label={t('empty.button')} run={() => startAudit(session)} />
      <p class="quiet with-icon">
        <Icon name="shield" />
        {t('empty.privacy')}
      </p>
    </Screen>
  );
}

export function NotAuditableScreen({ reason }: { readonly reason: NotAuditableReason }) {
  return (
    <Screen picture={<BigIcon name="circle-slash" />} title={t('not-auditable.title')} text={t(`reason.${reason}`)} />
  );
}

/** The first second, before anything is known. */
export function StartingScreen() {
  return (
    <Screen
      picture={<EmptyRing busy label={t('starting.title')} />}
      title={t('starting.title')}
      text={t('starting.text')}
    />
  );
}

export function WaitingScreen({ run }: { readonly run: RunState }) {
  return (
    <Screen
      picture={<span class="countdown">{formatNumber(run.progress?.done ?? 0)}</span>}
      title={t('waiting.title')}
      text={t('waiting.text')}
    />
  );
}

/** The audit ended without a result: why, and how to go on. */
export function StoppedScreen({ run, isInterrupted }: { readonly run: RunState; readonly isInterrupted: boolean }) {
  const { session } = useView();
  if (run.error?.code === 'grant-ended') return <GrantEnded />;
  const text = isInterrupted ? t('stop.interrupted-bare') : run.error?.message;
  return (
    <Screen
      picture={<BigIcon name="warning" />}
      title={t(isInterrupted ? 'stop.interrupted' : 'stop.failed')}
      text={text}
    >
      <Button label={t('stop.retry')} run={() => startAudit(session)} />
    </Screen>
  );
}
