import { useEffect, useRef } from 'preact/hooks';
import { checkById } from '../../checks';
import type { Finding } from '../../model/finding';
import { sentenceParts } from '../../text/message';
import { itemTitleOf } from '../model/scorecard';
import { markOf, markShown } from '../model/verdict';
import { Icon } from '../parts/icon';
import { Parts } from '../parts/parts';
import { Picture } from '../parts/picture';
import { hideFinding } from '../state/actions';
import { t } from '../text';
import { openFinding, showOnPage, usePopup } from './context';
import { Evidence } from './evidence';

/** One finding in full, over the list. Escape leads back to where it was opened. */
export function Detail({ finding, close }: { readonly finding: Finding; close(): void }) {
  const popup = usePopup();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [finding.fingerprint]);
  const mark = markOf(finding);
  const help = checkById.get(finding.check)?.help;
  const leave = () => {
    hideFinding(popup.session);
    close();
  };
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
        <h2 id="detail-title" ref={title} tabIndex={-1}>
          <Icon name={markShown[mark].icon} class={`mark-${mark}`} />
          <span>
            <span class="sr-only">{t(markShown[mark].text)}: </span>
            <Parts parts={sentenceParts(finding)} />
          </span>
        </h2>
        <p class="detail-sub">
          {itemTitleOf(finding.check)} <span class="check-id">{finding.rule ?? finding.check}</span>
        </p>
        <Picture finding={finding} />
        {finding.element && <DetailWays finding={finding} />}
        {help && <p class="why">{help}</p>}
        <Evidence finding={finding} score={popup.session.audit.value?.score.value} />
        {finding.element && (
          <>
            <h3>{t('detail.html')}</h3>
            <pre class="code">
              <code>{finding.element.snippet}</code>
            </pre>
          </>
        )}
      </div>
    </section>
  );
}

/** Back, and on to the problems before and after, in the order of the checklist. */
function DetailBar({ finding, leave }: { readonly finding: Finding; leave(): void }) {
  const popup = usePopup();
  const all = popup.findings.value;
  const at = all.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
  const step = (by: number) => {
    const next = all[at + by];
    if (next) void openFinding(popup, next);
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

function DetailWays({ finding }: { readonly finding: Finding }) {
  const popup = usePopup();
  const copy = () => {
    const selector = finding.element?.selector.join(' >>> ') ?? '';
    navigator.clipboard.writeText(selector).then(
      () => {
        popup.notice.value = t('detail.copied');
      },
      () => {
        popup.notice.value = t('menu.copy-failed');
      },
    );
  };
  return (
    <div class="ways">
      <button type="button" class="button" onClick={() => void showOnPage(popup, finding)}>
        <Icon name="target" />
        {t('detail.reveal')}
      </button>
      <button type="button" class="button is-secondary" onClick={copy}>
        <Icon name="copy" />
        {t('detail.copy-selector')}
      </button>
    </div>
  );
}
