import { batch } from '@preact/signals';
import { profiles } from '../../checklist/profiles';
import type { ProfileId } from '../../model/ids';
import { findingKey, type Row, rowsOf } from '../model/rows';
import { Tree } from '../parts/tree';
import { showMore, toggle } from '../state/place';
import { t } from '../text';
import { openFinding, useView, type View } from './context';
import { RowContent, rowClass, rowTitle } from './row';

/** The nine groups, their items, and what was found: a tree that opens as far as one cares to look. */
export function Checklist({ profile }: { readonly profile: ProfileId }) {
  const view = useView();
  const { place, cards, session } = view;
  const rows = rowsOf(cards.value, { expanded: place.expanded.value, shown: place.shown.value });
  const isRunning = session.run.value?.phase === 'axe' && !session.silent.value;
  return (
    <section aria-labelledby="checklist-title">
      <div class="section-head">
        <h2 id="checklist-title">{t('checklist.named', { profile: profiles[profile].title })}</h2>
        <span>{t('checklist.groups', { n: cards.value.length })}</span>
      </div>
      <Tree
        label={t('checklist.title')}
        rows={rows}
        active={place.active.value}
        setActive={(key) => {
          place.active.value = key;
        }}
        toggle={(row) => toggle(place, row.key)}
        open={(row) => openRow(view, row)}
        titleOf={rowTitle}
        classOf={rowClass}
      >
        {(row) => <RowContent row={row} isRunning={isRunning} />}
      </Tree>
    </section>
  );
}

function openRow(view: View, row: Row): void {
  if (row.kind === 'finding') void openFinding(view, row.finding);
  if (row.kind !== 'more') return;
  const shown = row.item.findings.length - row.left;
  const first = row.item.findings[shown];
  batch(() => {
    showMore(view.place, row.item.id, shown + row.next);
    if (first) view.place.active.value = findingKey(first);
  });
}
