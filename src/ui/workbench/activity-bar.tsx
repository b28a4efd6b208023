import type { Signal } from '@preact/signals';
import { Icon } from '../parts/icon';
import { t } from '../text';
import { workbenchViews } from './view-list';

/** The workbench's views to choose from: a column, or a row where it is narrow. */
export function ActivityBar({ chosen }: { readonly chosen: Signal<string> }) {
  return (
    <nav class="activity-bar" aria-label={t('activity.title')}>
      {workbenchViews.map(({ id, icon, title }) => (
        <button
          key={id}
          type="button"
          class="activity"
          aria-current={id === chosen.value ? 'page' : undefined}
          title={t(title)}
          onClick={() => {
            chosen.value = id;
          }}
        >
          <Icon name={icon} size={20} />
          <span>{t(title)}</span>
        </button>
      ))}
    </nav>
  );
}
