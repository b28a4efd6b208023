import '@vscode-elements/elements/dist/vscode-badge/index.js';
import type { Finding } from '../../model/finding';
import { sentence, sentenceParts } from '../../text/message';
import { placeLabel } from '../model/sentence';
import { markOf, markShown } from '../model/verdict';
import { Gain } from '../parts/gain';
import { Icon } from '../parts/icon';
import { Parts } from '../parts/parts';
import { Treegrid } from '../parts/treegrid';
import type { ProblemRow } from '../problems/tree';
import { formatNumber, formatPoints, t } from '../text';
import { openFinding, useView } from '../view/context';
import { FilterBar } from './filter-bar';
import { type Problems, toggleBranch } from './problems';
import { useIsWide } from './wide';

/** Gains under this round to nothing and are not shown. */
const minGainShown = 0.05;

/** The problems as VS Code lists them: filter, tree, counts. */
export function ProblemList({ problems }: { readonly problems: Problems }) {
  const view = useView();
  const rows = problems.rows.value;
  const isWide = useIsWide();
  return (
    <section class="problems" aria-label={t('problems.title')}>
      <FilterBar problems={problems} />
      {rows.length === 0 ? (
        <p class="problems-none">{t(problems.text.value ? 'problems.filtered' : 'problems.none')}</p>
      ) : (
        <Treegrid
          label={t('problems.title')}
          rows={rows}
          active={problems.active.value}
          setActive={(row) => {
            problems.active.value = row.key;
            // beside the list it follows the keys; over it, it would hide where they lead
            if (row.kind === 'finding' && isWide) view.place.selected.value = row.finding.fingerprint;
          }}
          toggle={(row) => toggleBranch(problems, row.key)}
          open={(row) => row.kind === 'finding' && void openFinding(view, row.finding)}
          titleOf={(row) => (row.kind === 'branch' ? row.title : sentence(row.finding))}
          classOf={(row) => `grid-${row.kind}`}
          endOf={gainOf}
        >
          {(row) => (row.kind === 'branch' ? <BranchCell row={row} /> : <FindingCell finding={row.finding} />)}
        </Treegrid>
      )}
    </section>
  );
}

function gainOf(row: ProblemRow) {
  if (row.kind === 'branch' || row.finding.gain < minGainShown) return null;
  return <Gain points={formatPoints(row.finding.gain)} />;
}

function BranchCell({ row }: { readonly row: ProblemRow & { readonly kind: 'branch' } }) {
  const { title, source, mark, count, expanded } = row;
  return (
    <>
      <Icon name="chevron-right" class={`twistie ${expanded ? 'is-open' : ''}`} />
      {mark && <Icon name={markShown[mark].icon} class={`mark-${mark}`} />}
      {mark && <span class="sr-only">{t(markShown[mark].text)}: </span>}
      <span class={`grid-title ${row.level === 1 ? 'is-strong' : ''}`}>{title}</span>
      {source && source !== title && <span class="check-id">{source}</span>}
      <vscode-badge variant="counter">
        <span aria-hidden="true">{formatNumber(count)}</span>
      </vscode-badge>
      <span class="sr-only">{t('item.problems', { n: count })}</span>
    </>
  );
}

function FindingCell({ finding }: { readonly finding: Finding }) {
  const isNew = useView().session.added.value.has(finding.fingerprint);
  const mark = markOf(finding);
  return (
    <>
      <span class="icon-gap" />
      <Icon name={markShown[mark].icon} class={`mark-${mark}`} />
      <span class="sr-only">{t(markShown[mark].text)}: </span>
      <span class="grid-title" dir="auto">
        <Parts parts={sentenceParts(finding)} />
      </span>
      {isNew && <span class="grid-new">{t('problems.new')}</span>}
      <bdi class="grid-place">{placeLabel(finding)}</bdi>
    </>
  );
}
