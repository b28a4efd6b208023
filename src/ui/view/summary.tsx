import type { Audit } from '../../model/audit';
import { headline } from '../../text/headline';
import { countsOf, type Mark, markShown } from '../model/verdict';
import { Icon } from '../parts/icon';
import { Parts } from '../parts/parts';
import { ScoreRing } from '../parts/score-ring';
import { formatNumber, t } from '../text';

const countTexts = {
  error: 'counts.errors',
  warning: 'counts.warnings',
  review: 'counts.reviews',
} as const satisfies Partial<Record<Mark, string>>;

/** The worst thing that happens to a customer here, in words; then the score, the counts, and how much was measured. */
export function Summary({ audit }: { readonly audit: Audit }) {
  const counts = countsOf(audit.findings);
  const shown = ['error', 'warning', 'review'] as const;
  return (
    <section class="summary" aria-label={t('summary.label')}>
      <div class="summary-text">
        <p class="headline" dir="auto">
          <Parts parts={headline(audit)} />
        </p>
        <ul class="counts">
          {shown.map((mark) => {
            const text = t(countTexts[mark], { n: counts[mark] });
            return (
              <li key={mark} class={`count mark-${counts[mark] > 0 ? mark : 'none'}`} title={text}>
                <Icon name={markShown[mark].icon} />
                <span aria-hidden="true">{formatNumber(counts[mark])}</span>
                <span class="sr-only">{text}</span>
              </li>
            );
          })}
        </ul>
        <p class="coverage">{coverageText(audit, counts.review)}</p>
      </div>
      <ScoreRing score={audit.score} />
    </section>
  );
}

function coverageText({ score }: Audit, reviews: number): string {
  const percent = String(Math.round(score.coverage * 100));
  const measured = t(score.provisional ? 'coverage.provisional' : 'coverage.measured', { percent });
  return reviews > 0 ? `${measured} · ${t('coverage.answers', { n: reviews })}` : measured;
}
