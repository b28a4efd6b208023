import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../audit/decide';
import type { Finding } from '../../model/finding';
import { sentence } from '../../text/message';
import { type IgnoreScope, ignoreFindings, ignoreScopes } from '../state/decisions';
import { t } from '../text';
import { useView } from './context';
import './ignore-dialog.css';

const dayMs = 86_400_000;
/** Days until a problem counts again; 0 is never. */
const terms = [
  { days: 0, text: 'ignore.for-good' },
  { days: 7, text: 'ignore.a-week' },
  { days: 30, text: 'ignore.a-month' },
  { days: 90, text: 'ignore.three-months' },
] as const;

/** Asks what is to be ignored, why and for how long, for as long as there is something to ask about. */
export function IgnoreDialog() {
  const { ignoring } = useView();
  const findings = ignoring.value;
  return findings === undefined ? null : <Questions findings={findings} />;
}

function Questions({ findings }: { readonly findings: readonly Finding[] }) {
  const view = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  const [scope, setScope] = useState<IgnoreScope>('finding');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const ignore = () => {
    const until = days === 0 ? {} : { until: dayOf(Date.now() + days * dayMs) };
    void ignoreFindings(view, findings, { scope, reason: reason.trim(), ...until });
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="ignore-dialog"
      aria-labelledby="ignore-title"
      onClose={() => {
        view.ignoring.value = undefined;
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          ignore();
        }}
      >
        <h2 id="ignore-title">{t('ignore.title', { n: findings.length })}</h2>
        {findings.length === 1 && findings[0] && (
          <p class="quiet" dir="auto">
            {sentence(findings[0])}
          </p>
        )}
        <label class="ignore-field">
          {t('ignore.reason')}
          <input
            type="text"
            value={reason}
            maxLength={300}
            required
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <Scopes findings={findings} scope={scope} choose={setScope} />
        <label class="ignore-field">
          {t('ignore.until')}
          <select value={String(days)} onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}>
            {terms.map((term) => (
              <option key={term.days} value={String(term.days)}>
                {t(term.text)}
              </option>
            ))}
          </select>
        </label>
        <div class="ignore-buttons">
          <button type="button" class="plain-button" onClick={() => dialog.current?.close()}>
            {t('ignore.cancel')}
          </button>
          <button type="submit" class="plain-button is-primary">
            {t('ignore.do')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ScopesProps {
  readonly findings: readonly Finding[];
  readonly scope: IgnoreScope;
  choose(scope: IgnoreScope): void;
}

function Scopes({ findings, scope, choose }: ScopesProps) {
  const check = [...new Set(findings.map((finding) => finding.check))].join(', ');
  const labels: Readonly<Record<IgnoreScope, string>> = {
    finding: t('ignore.this', { n: findings.length }),
    'check-here': t('ignore.check-here', { check }),
    check: t('ignore.check', { check }),
    site: t('ignore.site'),
  };
  return (
    <fieldset class="ignore-field">
      <legend>{t('ignore.what')}</legend>
      {ignoreScopes.map((one) => (
        <label key={one} class="ignore-choice">
          <input type="radio" name="scope" checked={one === scope} onChange={() => choose(one)} />
          {labels[one]}
        </label>
      ))}
    </fieldset>
  );
}
