import type { Finding } from '../../model/finding';
import { t } from '../text';

/** A value of the evidence that is a colour and nothing else: it comes from the page. */
const plainColour = /^#[0-9a-f]{6}$/i;

/** A contrast finding's text on its ground, as it is and in the nearest colour that passes. Nothing for other findings. */
export function Swatches({ finding }: { readonly finding: Finding }) {
  const { foreground, background, suggested } = finding.evidence;
  if (!isColour(foreground) || !isColour(background)) return null;
  return (
    <div class="swatches">
      <Swatch text={foreground} ground={background} label={t('swatch.now')} />
      {isColour(suggested) && <Swatch text={suggested} ground={background} label={t('swatch.suggested')} />}
    </div>
  );
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && plainColour.test(value);
}

interface SwatchProps {
  readonly text: string;
  readonly ground: string;
  readonly label: string;
}

function Swatch({ text, ground, label }: SwatchProps) {
  return (
    <figure class="swatch">
      {/* The sample is the picture of a fault: what it says is in the caption. */}
      <svg class="swatch-sample" viewBox="0 0 96 40" role="img" aria-label={t('swatch.described', { text, ground })}>
        <rect width="96" height="40" fill={ground} />
        <text x="48" y="27" text-anchor="middle" font-size="20" fill={text}>
          Aa 12
        </text>
      </svg>
      <figcaption>
        {label} <code>{text}</code>
      </figcaption>
    </figure>
  );
}
