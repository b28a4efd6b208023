import type { ComponentChildren } from 'preact';
import { sentence, sentenceParts } from '../../text/message';
import type { Row } from '../model/rows';
import type { GroupCard, ItemCard } from '../model/scorecard';
import { placeLabel } from '../model/sentence';
import { markOf, markShown } from '../model/verdict';
import { Bar } from '../parts/bar';
import { Gain } from '../parts/gain';
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
  return <span class="row-link">{moreText(row)}</span>;
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
      <Said>: </Said>
      {value === undefined || low === undefined || high === undefined ? (
        <>
          <span class="row-why">{t(emptyText(group))}</span>
          <span class="row-value is-muted" aria-hidden="true">
            –
          </span>
        </>
      ) : (
        <>
          <Bar value={value} low={low} high={high} />
          <span class="row-value">{formatScore(value)}</span>
          <Said>{rangeText(low, high)}</Said>
        </>
      )}
      <span class="row-end">{isBusy && <Icon name="loading" class="is-spinning" />}</span>
      {isBusy && <Said>, {t('group.running')}</Said>}
    </>
  );
}

/** What the eye takes from the drawing, for those who listen. */
function Said({ children }: { readonly children: ComponentChildren }) {
  return <span class="sr-only">{children}</span>;
}

function rangeText(low: number, high: number): string {
  const shown = { low: formatScore(low), high: formatScore(high) };
  return ` ${shown.low === shown.high ? t('group.of') : t('group.of-range', shown)}`;
}

function moreText({ next, left }: { readonly next: number; readonly left: number }): string {
  return next < left ? t('row.more-of', { n: next, all: left }) : t('row.more', { n: next });
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
      <Said>: </Said>
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
        <Said>{t(markShown[mark].text)}: </Said>
        <span class="row-line" dir="auto">
          <Parts parts={sentenceParts(finding)} />
        </span>
        <span class="row-sub">
          {finding.element && <bdi>{placeLabel(finding)}</bdi>}
          <span class="check-id">{finding.rule ?? finding.check}</span>
        </span>
      </span>
      {finding.gain >= minGainShown && <Gain points={formatPoints(finding.gain)} />}
    </>
  );
}

export function rowClass(row: Row): string {
  return `row-${row.kind}`;
}

/** What the row begins with. */
export function rowTitle(row: Row): string {
  if (row.kind === 'group') return row.group.title;
  if (row.kind === 'item') return row.item.title;
  if (row.kind === 'note') return row.text;
  return row.kind === 'more' ? moreText(row) : sentence(row.finding);
}
