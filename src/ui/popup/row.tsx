import { sentence, sentenceParts } from '../../text/message';
import type { Row } from '../model/rows';
import type { GroupCard, ItemCard } from '../model/scorecard';
import { elementLabel, placeLabel } from '../model/sentence';
import { markOf, markShown } from '../model/verdict';
import { Bar } from '../parts/bar';
import { Icon, type IconName } from '../parts/icon';
import { Parts } from '../parts/parts';
import { formatPoints, formatScore, t } from '../text';

/** Gains under this round to nothing and are not shown. */
const minGainShown = 0.05;

export function RowContent({ row, isRunning }: { readonly row: Row; readonly isRunning: boolean }) {
  if (row.kind === 'group') return <GroupRow row={row} group={row.group} isRunning={isRunning} />;
  if (row.kind === 'item') return <ItemRow row={row} item={row.item} />;
  if (row.kind === 'finding') return <FindingRow row={row} />;
  if (row.kind === 'note') {
    return (
      <>
        <Icon name="circle-slash" class="mark-none" />
        <span class="row-note">{row.text}</span>
      </>
    );
  }
  return <span class="row-link">{t('row.more-of', { n: row.next, all: row.left })}</span>;
}

function Twistie({ row }: { readonly row: Row }) {
  if (row.expanded === undefined) return <span class="icon-gap" />;
  return <Icon name="chevron-right" class={`twistie ${row.expanded ? 'is-open' : ''}`} />;
}

interface GroupRowProps {
  readonly row: Row;
  readonly group: GroupCard;
  readonly isRunning: boolean;
}

function GroupRow({ row, group, isRunning }: GroupRowProps) {
  const { value, low = value, high = value } = group.score;
  const isBusy = isRunning && group.id === 'accessibility';
  return (
    <>
      <Twistie row={row} />
      <span class={`row-title ${value === undefined ? 'is-muted' : ''}`}>{group.title}</span>
      {value === undefined || low === undefined || high === undefined ? (
        <span class="row-why">{isBusy ? t('group.running') : t(emptyText(group))}</span>
      ) : (
        <Bar value={value} low={low} high={high} />
      )}
      <span class={`row-value ${value === undefined ? 'is-muted' : ''}`}>
        {value === undefined ? '–' : formatScore(value)}
      </span>
      <span class="row-end">{isBusy && <Icon name="loading" class="is-spinning" />}</span>
    </>
  );
}

function emptyText({ empty }: GroupCard): 'checklist.nothing' | 'checklist.unmeasured' {
  return empty === 'not-measured' ? 'checklist.unmeasured' : 'checklist.nothing';
}

function ItemRow({ row, item }: { readonly row: Row; readonly item: ItemCard }) {
  const isMuted = item.state === 'nothing-to-test' || item.state === 'not-measured';
  return (
    <>
      <Twistie row={row} />
      <Icon name={itemIcon(item)} class={itemTone(item)} />
      <span class={`row-title ${isMuted ? 'is-muted' : ''}`}>{item.title}</span>
      <span class="row-detail">{item.summary}</span>
    </>
  );
}

function itemIcon({ state, mark }: ItemCard): IconName {
  if (state === 'not-measured') return 'circle-slash';
  if (state === 'nothing-to-test' || state === 'not-expected') return 'dash';
  return mark ? markShown[mark].icon : 'pass';
}

function itemTone({ state, mark }: ItemCard): string {
  if (state === 'not-measured' || state === 'nothing-to-test' || state === 'not-expected') return 'mark-none';
  return mark ? `mark-${mark}` : 'mark-pass';
}

function FindingRow({ row }: { readonly row: Row & { readonly kind: 'finding' } }) {
  const { finding } = row;
  const mark = markOf(finding);
  return (
    <>
      <Icon name={markShown[mark].icon} class={`mark-${mark}`} />
      <span class="row-lines">
        <span class="row-line" dir="auto">
          <Parts parts={sentenceParts(finding)} />
        </span>
        <span class="row-sub">
          {finding.element && <bdi>{placeLabel(finding)}</bdi>}
          <span class="check-id">{finding.rule ?? finding.check}</span>
        </span>
      </span>
      {finding.gain >= minGainShown && (
        <span class="gain">{t('fixes.gain', { points: formatPoints(finding.gain) })}</span>
      )}
    </>
  );
}

export function rowClass(row: Row): string {
  return `row-${row.kind}`;
}

/** The row in words: severity, message, element, in this order; what it gains last. */
export function rowName(row: Row, isRunning: boolean): string {
  if (row.kind === 'group') return groupName(row.group, isRunning);
  if (row.kind === 'item') return t('item.label', { title: row.item.title, state: row.item.summary });
  if (row.kind === 'note') return row.text;
  if (row.kind === 'more') return t('row.more-of', { n: row.next, all: row.left });
  const { finding } = row;
  const gain = finding.gain >= minGainShown ? t('fixes.gain-described', { points: formatPoints(finding.gain) }) : '';
  return [t(markShown[markOf(finding)].text), sentence(finding), elementLabel(finding), gain]
    .filter(Boolean)
    .join(', ');
}

function groupName(group: GroupCard, isRunning: boolean): string {
  const { title, id, score } = group;
  const { value, low, high } = score;
  const busy = isRunning && id === 'accessibility' ? `, ${t('group.running')}` : '';
  if (value === undefined || low === undefined || high === undefined) {
    return t('group.label-none', { title, why: t(emptyText(group)) }) + busy;
  }
  const shown = { title, value: formatScore(value), low: formatScore(low), high: formatScore(high) };
  return (shown.low === shown.high ? t('group.label', shown) : t('group.label-range', shown)) + busy;
}
