import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Audit } from '../../model/audit';
import { hiddenWhileLoading } from '../../model/facts/vitals';
import type { RunState } from '../../model/run';
import { Button } from '../parts/button';
import { Icon, type IconName } from '../parts/icon';
import { allowSites, answerAxe, reloadTab, startAudit } from '../state/actions';
import { t } from '../text';
import { useView } from './context';

interface BannerProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  /** The ways on. */
  readonly children?: ComponentChildren;
}

export function Banner({ tone, icon, title, text, children }: BannerProps) {
  return (
    <section class={`banner banner-${tone}`} aria-label={title}>
      <Icon name={icon} />
      <div class="banner-body">
        <p class="banner-title">{title}</p>
        {text && <p class="banner-text">{text}</p>}
        {children && <div class="banner-ways">{children}</div>}
      </div>
    </section>
  );
}

/** What wants an answer whether or not there are results yet. */
export function UrgentBanners() {
  const { run, trouble } = useView().session;
  return (
    <>
      {trouble.value && <TroubleBanner />}
      {run.value?.phase === 'asking' && <AskingBanner run={run.value} />}
    </>
  );
}

/** Everything that stands between these results and the page as it is now, each with its way on. */
export function ResultBanners() {
  const { session } = useView();
  const { run, silent } = session;
  const state = run.value;
  return (
    <>
      {state && (silent.value || state.phase === 'interrupted') && <InterruptedBanner />}
      {state?.phase === 'failed' && <FailedBanner run={state} />}
      {state?.stale && <StaleBanner stale={state.stale} />}
    </>
  );
}

function TroubleBanner() {
  const { session } = useView();
  const { trouble } = session;
  if (trouble.value?.code === 'grant-ended') return <GrantEnded />;
  return (
    <Banner tone="error" icon="error" title={t('banner.trouble')} text={trouble.value?.message}>
      <Button secondary label={t('banner.close')} run={session.dismissTrouble} />
    </Banner>
  );
}

function AskingBanner({ run }: { readonly run: RunState }) {
  const { session } = useView();
  return (
    <Banner
      tone="info"
      icon="question"
      title={t('banner.asking')}
      text={t('banner.asking-text', { count: run.elementCount ?? 0 })}
    >
      <Button label={t('banner.asking-yes')} run={() => answerAxe(session, true)} />
      <Button secondary label={t('banner.asking-no')} run={() => answerAxe(session, false)} />
    </Banner>
  );
}

function InterruptedBanner() {
  const { session } = useView();
  return (
    <Banner tone="warning" icon="warning" title={t('stop.interrupted')} text={t('stop.interrupted-text')}>
      <Button label={t('stop.retry')} run={() => startAudit(session)} />
    </Banner>
  );
}

function FailedBanner({ run }: { readonly run: RunState }) {
  const { session } = useView();
  if (run.error?.code === 'grant-ended') return <GrantEnded />;
  return (
    <Banner tone="error" icon="error" title={t('stop.failed')} text={run.error?.message}>
      <Button label={t('stop.retry')} run={() => startAudit(session)} />
    </Banner>
  );
}

const staleTexts = {
  navigated: 'banner.stale-navigated',
  route: 'banner.stale-route',
  reloaded: 'banner.stale-reloaded',
} as const;

function StaleBanner({ stale }: { readonly stale: NonNullable<RunState['stale']> }) {
  const { session } = useView();
  if (stale === 'grant-ended') return <GrantEnded />;
  return (
    <Banner tone="warning" icon="warning" title={t(staleTexts[stale])}>
      <Button label={t('banner.again')} run={() => startAudit(session)} />
    </Banner>
  );
}

/** The two ways on where the browser's grant for this tab has ended: a panel's clicks never renew it. */
export function GrantEnded() {
  const { session } = useView();
  const [denied, setDenied] = useState(false);
  const { tab, run } = session;
  const keys = tab.value?.shortcut;
  const text = keys ? t('banner.grant-text-keys', { keys }) : t('banner.grant-text');
  const allow = async () =>
    setDenied((await allowSites(session, 'site', tab.peek()?.url ?? run.peek()?.url)) === false);
  return (
    <Banner
      tone="warning"
      icon="lock"
      title={t(denied ? 'banner.denied' : 'banner.grant-ended')}
      text={denied ? t('banner.denied-text') : text}
    >
      <Button label={t('banner.allow-site')} run={() => void allow()} />
    </Banner>
  );
}

/** What of the page could not be looked at, and what would open it: said after the score, of which it is a footnote. */
export function AuditBanners({ audit }: { readonly audit: Audit }) {
  const { session } = useView();
  const { skipped, skippedUrls } = audit.facts.frames;
  const wasHidden = audit.checks.some(
    ({ outcome, reason }) => outcome === 'not-measured' && reason === hiddenWhileLoading,
  );
  const hosts = [...new Set(skippedUrls.filter((url) => !isSameOrigin(url, audit.finalUrl)).flatMap(hostOf))];
  return (
    <div class="is-footnote">
      {wasHidden && (
        <Banner tone="info" icon="eye" title={t('banner.hidden')} text={t('banner.hidden-text')}>
          <Button secondary label={t('banner.reload')} run={() => reloadTab(session)} />
        </Banner>
      )}
      {session.run.value?.window === 'phone' && (
        <Banner tone="info" icon="info" title={t('banner.phone')} text={t('banner.phone-text')} />
      )}
      {skipped > 0 && (
        <Banner tone="info" icon="info" title={t('banner.frames', { n: skipped })} text={framesText(hosts)}>
          {hosts.length > 0 && (
            <Button secondary label={t('banner.allow-all')} run={() => void allowSites(session, 'all', undefined)} />
          )}
        </Banner>
      )}
    </div>
  );
}

function framesText(hosts: readonly string[]): string {
  return hosts.length > 0
    ? t('banner.frames-open', { n: hosts.length, hosts: hosts.join(', ') })
    : t('banner.frames-shut');
}

/** A frame of the page's own origin was within reach, and did not answer. */
function isSameOrigin(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
}

/** Frames of other sites are opened by the permission for all of them; nothing opens the rest. */
function hostOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? [host] : [];
}
