import { useEffect, useRef } from 'preact/hooks';
import { checkTexts } from '../../checks/texts';
import type { Finding } from '../../model/finding';
import { sentenceParts } from '../../text/message';
import { itemTitleOf } from '../model/scorecard';
import { markOf, markShown } from '../model/verdict';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { Parts } from '../parts/parts';
import { Picture } from '../parts/picture';
import { copySelector } from '../state/copy';
import { t } from '../text';
import { AnswerBar } from './answer';
import { showOnPage, useView } from './context';
import { Evidence } from './evidence';
import { Swatches } from './swatches';

interface FindingBodyProps {
  readonly finding: Finding;
  /** Whether the focus follows: in a view that leaves the list for it. */
  readonly takesFocus?: boolean;
}

/** One finding in full: what it is, where, what was measured, why it matters and what fixing it gains. */
export function FindingBody({ finding, takesFocus = true }: FindingBodyProps) {
  const view = useView();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [finding.fingerprint, takesFocus]);
  const mark = markOf(finding);
  const help = checkTexts.get(finding.check)?.help;
  return (
    <>
      <h2 id="detail-title" class="finding-title" ref={title} tabIndex={-1}>
        <Icon name={markShown[mark].icon} class={`mark-${mark}`} />
        <span>
          <span class="sr-only">{t(markShown[mark].text)}: </span>
          <Parts parts={sentenceParts(finding)} />
        </span>
      </h2>
      <p class="detail-sub">
        {itemTitleOf(finding.check)} <span class="check-id">{finding.rule ?? finding.check}</span>
      </p>
      <Swatches finding={finding} />
      <Picture finding={finding} />
      {finding.element && <Ways finding={finding} />}
      {help && <p class="why">{help}</p>}
      {finding.ignored && <p class="why">{ignoredText(finding.ignored)}</p>}
      <AnswerBar finding={finding} />
      <Evidence finding={finding} score={view.session.audit.value?.score.value} />
      {finding.element && (
        <>
          <h3 class="finding-heading">{t('detail.html')}</h3>
          <pre class="code">
            <code>{finding.element.snippet}</code>
          </pre>
        </>
      )}
    </>
  );
}

function ignoredText({ reason, until }: NonNullable<Finding['ignored']>): string {
  return until === undefined ? t('ignore.why', { reason }) : t('ignore.why-until', { reason, until });
}

function Ways({ finding }: { readonly finding: Finding }) {
  const view = useView();
  return (
    <div class="ways">
      <Button icon="target" label={t('command.problem.reveal')} run={() => void showOnPage(view, finding)} />
      <Button secondary icon="copy" label={t('command.problem.copy-selector')} run={() => copySelector(view)} />
    </div>
  );
}
