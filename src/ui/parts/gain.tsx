import { t } from '../text';

/** What fixing gains, `+2.5` to the eye and a sentence to the ear. */
export function Gain({ points }: { readonly points: string }) {
  return (
    <>
      <span class="gain" aria-hidden="true">
        {t('fixes.gain', { points })}
      </span>
      <span class="sr-only">, {t('fixes.gain-described', { points })}</span>
    </>
  );
}
