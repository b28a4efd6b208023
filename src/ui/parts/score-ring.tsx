import type { Score } from '../../model/audit';
import { toneOf } from '../model/verdict';
import { formatScore, t } from '../text';

const size = 104;
const stroke = 9;
const radius = (size - stroke) / 2;
const round = 2 * Math.PI * radius;

/** The score: its number in a ring, solid as far as it is sure, hatched where answers could still move it. */
export function ScoreRing({ score }: { readonly score: Score }) {
  const { value, low = value, high = value } = score;
  if (value === undefined || low === undefined || high === undefined) return <EmptyRing label={t('score.none')} />;
  const shown = { value: formatScore(value), low: formatScore(low), high: formatScore(high) };
  const isRange = shown.low !== shown.high;
  return (
    <div class="ring" role="img" aria-label={isRange ? t('score.label-range', shown) : t('score.label', shown)}>
      <Rings>
        {isRange && <Arc from={low} to={high} class="ring-open" />}
        <Arc from={0} to={low} class={`ring-sure tone-${toneOf(value)}`} />
      </Rings>
      <span class="ring-number">{shown.value}</span>
      {isRange && <span class="ring-range">{t('score.range', shown)}</span>}
    </div>
  );
}

/** A ring without a value: while the page is read, or where nothing was measured. Never a zero. */
export function EmptyRing({ label, busy = false }: { readonly label: string; readonly busy?: boolean }) {
  return (
    <div class={`ring ${busy ? 'is-busy' : ''}`} role="img" aria-label={label}>
      <Rings>{busy && <Arc from={0} to={22} class="ring-busy" />}</Rings>
      <span class="ring-number">{busy ? '' : '–'}</span>
    </div>
  );
}

function Rings({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-line" width="2" height="4" />
        </pattern>
      </defs>
      <circle class="ring-track" cx={size / 2} cy={size / 2} r={radius} fill="none" stroke-width={stroke} />
      <g transform={`rotate(-90 ${size / 2} ${size / 2})`}>{children}</g>
    </svg>
  );
}

/** A part of the ring, from and to in hundredths. */
function Arc(props: { readonly from: number; readonly to: number; readonly class: string }) {
  const from = Math.max(0, props.from);
  const length = Math.max(0, Math.min(100, props.to) - from);
  return (
    <circle
      class={props.class}
      cx={size / 2}
      cy={size / 2}
      r={radius}
      fill="none"
      stroke-width={stroke}
      stroke-dasharray={`${(length / 100) * round} ${round}`}
      stroke-dashoffset={(-from / 100) * round}
    />
  );
}
