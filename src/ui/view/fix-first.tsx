import { sentenceParts } from '../../text/message';
import type { Fix } from '../model/fixes';
import { placeLabel } from '../model/sentence';
import { Gain } from '../parts/gain';
import { Icon } from '../parts/icon';
import { Parts } from '../parts/parts';
import { formatPoints, formatScore, t } from '../text';
import { openFinding, useView } from './context';

/** The few problems whose fixing gains most, with what each gains and what all of them come to. */
export function FixFirst() {
  const view = useView();
  const { fixes, to } = view.fixes.value;
  return (
    <section aria-labelledby="fixes-title" class="fixes">
      <div class="section-head">
        <h2 id="fixes-title">{t('fixes.title')}</h2>
        {to !== undefined && <span>{t('fixes.to', { score: formatScore(to) })}</span>}
      </div>
      {fixes.length === 0 && <p class="quiet">{t('fixes.none')}</p>}
      <ul class="fix-list">
        {fixes.map((fix) => (
          <li key={fix.finding.fingerprint}>
            <FixRow fix={fix} open={() => void openFinding(view, fix.finding)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FixRow({ fix: { finding, elements, gain }, open }: { readonly fix: Fix; open(): void }) {
  return (
    <button type="button" class="fix" onClick={open} data-fingerprint={finding.fingerprint}>
      <Icon name="lightbulb" class="fix-icon" />
      <span class="row-lines">
        <span class="fix-line" dir="auto">
          <Parts parts={sentenceParts(finding)} />
        </span>
        <span class="row-sub">
          {elements > 1 && <span>{t('fixes.elements', { n: elements })}</span>}
          {elements === 1 && finding.element && <bdi>{placeLabel(finding)}</bdi>}
          <span class="check-id">{finding.rule ?? finding.check}</span>
        </span>
      </span>
      <Gain points={formatPoints(gain)} />
    </button>
  );
}
