import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { countsOf, markShown } from '../model/verdict';
import { Icon } from '../parts/icon';
import { groupings } from '../problems/tree';
import { formatNumber, t } from '../text';
import { useView } from '../view/context';
import { type Problems, quickTerms, toggleTerm } from './problems';

const countTexts = { error: 'counts.errors', warning: 'counts.warnings', review: 'counts.reviews' } as const;

const groupingTexts = {
  group: 'problems.by-group',
  severity: 'problems.by-severity',
  check: 'problems.by-check',
  element: 'problems.by-element',
} as const;

/** What is shown of the problems, and by what they are put together. */
export function FilterBar({ problems }: { readonly problems: Problems }) {
  const { session } = useView();
  const counts = countsOf(session.audit.value?.findings ?? []);
  const { text, grouping, unknown, found } = problems;
  return (
    <div class="filter-bar">
      <vscode-textfield
        class="filter-box"
        value={text.value}
        placeholder={t('problems.placeholder')}
        label={t('problems.filter')}
        spellcheck={false}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text.value === '') return;
          event.stopPropagation();
          text.value = '';
        }}
      >
        <span slot="content-before">
          <Icon name="filter" />
        </span>
      </vscode-textfield>
      {quickTerms.map(({ mark, term }) => (
        <button
          key={mark}
          type="button"
          class={`quick mark-${mark}`}
          aria-pressed={text.value.split(/\s+/).includes(term)}
          title={t(countTexts[mark], { n: counts[mark] })}
          onClick={() => toggleTerm(problems, term)}
        >
          <Icon name={markShown[mark].icon} size={14} />
          <span aria-hidden="true">{formatNumber(counts[mark])}</span>
          <span class="sr-only">{t(countTexts[mark], { n: counts[mark] })}</span>
        </button>
      ))}
      {text.value.trim() !== '' && (
        <span class="filter-count" aria-hidden="true">
          {t('problems.of', { n: found.value.length, all: session.audit.value?.findings.length ?? 0 })}
        </span>
      )}
      <select
        aria-label={t('problems.grouping')}
        value={grouping.value}
        onChange={({ currentTarget }) => {
          grouping.value = groupings.find((one) => one === currentTarget.value) ?? 'group';
        }}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {t(groupingTexts[one])}
          </option>
        ))}
      </select>
      <p id="filter-note" class={unknown.value.length > 0 ? 'filter-note' : 'sr-only'} role="status">
        {unknown.value.length > 0
          ? t('problems.unknown', { terms: unknown.value.join(' ') })
          : t('problems.shown', { n: found.value.length })}
      </p>
    </div>
  );
}
