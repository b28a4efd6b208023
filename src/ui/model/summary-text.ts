import { profiles } from '../../checklist/profiles';
import type { Audit } from '../../model/audit';
import { headline } from '../../text/headline';
import { sentence } from '../../text/message';
import { formatPoints, formatScore, t } from '../text';
import { fixPlan } from './fixes';
import { countsOf } from './verdict';

/** So many fixes go into the summary. */
const fixesNamed = 3;

/** The audit in a few lines of plain text, for a message to a colleague. */
export function summaryText(audit: Audit): string {
  const counts = countsOf(audit.findings);
  const { fixes } = fixPlan(audit, fixesNamed);
  return [
    audit.finalUrl,
    headline(audit)
      .map(({ text }) => text)
      .join(''),
    scoreLine(audit),
    [
      t('counts.errors', { n: counts.error }),
      t('counts.warnings', { n: counts.warning }),
      t('counts.reviews', { n: counts.review }),
    ].join(', '),
    ...(fixes.length > 0 ? ['', t('summary.fixes')] : []),
    ...fixes.map(({ finding, gain }) =>
      t('summary.fix', { gain: t('fixes.gain', { points: formatPoints(gain) }), text: sentence(finding) }),
    ),
  ].join('\n');
}

function scoreLine({ score, device, viewport, profile }: Audit): string {
  const percent = String(Math.round(score.coverage * 100));
  const place = {
    percent,
    device: t(device === 'phone' ? 'device.phone' : 'device.desktop', { width: String(viewport.width) }),
    profile: profiles[profile].title,
  };
  const { value, low, high } = score;
  if (value === undefined || low === undefined || high === undefined) return t('summary.unscored', place);
  const range = t('score.range', { low: formatScore(low), high: formatScore(high) });
  return t('summary.scored', { ...place, score: formatScore(value), range });
}
