import { dayOf, isExpired } from '../../../audit/decide';
import type { Ignore } from '../../../model/decisions';
import { Button } from '../../parts/button';
import { exportDecisions, importDecisions } from '../../state/decision-files';
import { removeIgnores } from '../../state/decisions';
import { t } from '../../text';
import { useView } from '../../view/context';
import type { WorkbenchView } from '../view-list';
import './ignored.css';

/** Everything that was ignored, on all sites: why, until when, and the way back; and the file of it. */
export default {
  id: 'ignored',
  icon: 'eye-closed',
  title: 'activity.ignored',
  order: 30,
  needsNoAudit: true,
  Component: IgnoredView,
} satisfies WorkbenchView;

function IgnoredView() {
  const view = useView();
  const { ignore, answers } = view.session.decisions.value;
  return (
    <div class="scroll ignored">
      <h2>{t('ignored.title')}</h2>
      <p class="quiet">{t('ignored.text')}</p>
      <div class="ways">
        <Button secondary icon="export" label={t('command.list.export-decisions')} run={() => exportDecisions(view)} />
        <Button
          secondary
          icon="folder-opened"
          label={t('command.list.import-decisions')}
          run={() => importDecisions(view)}
        />
      </div>
      <p class="ignored-count">
        {t('ignored.entries', { n: ignore.length })} · {t('ignored.answers', { n: answers.length })}
      </p>
      <ul class="plain">
        {ignore.map((entry, index) => (
          <Entry key={`${index}`} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry }: { readonly entry: Ignore }) {
  const view = useView();
  const title = entry.title ?? entry.check ?? entry.finding ?? entry.site ?? '';
  return (
    <li class="ignored-entry">
      <div class="ignored-words">
        <p class="ignored-title" dir="auto">
          {title}
        </p>
        <p dir="auto">{entry.reason}</p>
        <p class="quiet">
          {[
            entry.check,
            entry.site === undefined ? t('ignored.any-site') : `${entry.site}${entry.page ?? ''}`,
            untilText(entry, dayOf(view.session.now.value)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <button
        type="button"
        class="plain-button"
        aria-label={t('ignored.remove-named', { title })}
        onClick={() => void removeIgnores(view, [entry])}
      >
        {t('ignored.remove')}
      </button>
    </li>
  );
}

function untilText(entry: Ignore, today: string): string {
  const { until } = entry;
  if (until === undefined) return t('ignore.for-good');
  return t(isExpired(entry, today) ? 'ignored.expired' : 'ignored.until', { until });
}
