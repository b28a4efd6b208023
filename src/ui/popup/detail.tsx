import type { Finding } from '../../model/finding';
import { Icon } from '../parts/icon';
import { closeFinding } from '../state/walk';
import { t } from '../text';
import { openFinding, useView } from '../view/context';
import { FindingBody } from '../view/finding-body';

/** One finding in full, over the list. Escape leads back to where it was opened. */
export function Detail({ finding }: { readonly finding: Finding }) {
  const view = useView();
  const leave = () => closeFinding(view);
  return (
    <section
      class="detail"
      aria-labelledby="detail-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
    >
      <DetailBar finding={finding} leave={leave} />
      <div class="detail-body">
        <FindingBody finding={finding} />
      </div>
    </section>
  );
}

/** Back, and on to the problems before and after, in the order of the checklist. */
function DetailBar({ finding, leave }: { readonly finding: Finding; leave(): void }) {
  const view = useView();
  const all = view.findings.value;
  const at = all.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
  const step = (by: number) => {
    const next = all[at + by];
    if (next) void openFinding(view, next);
  };
  return (
    <div class="detail-bar">
      <button type="button" class="bar-button" onClick={leave}>
        <Icon name="arrow-left" class="is-mirrored" />
        {t('detail.back')}
      </button>
      <span class="status-gap" />
      <span class="quiet">{t('detail.of', { index: at + 1, count: all.length })}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('detail.previous')}
        title={t('detail.previous')}
        aria-disabled={at <= 0}
        onClick={() => step(-1)}
      >
        <Icon name="chevron-left" class="is-mirrored" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('detail.next')}
        title={t('detail.next')}
        aria-disabled={at >= all.length - 1}
        onClick={() => step(1)}
      >
        <Icon name="chevron-right" class="is-mirrored" />
      </button>
    </div>
  );
}
