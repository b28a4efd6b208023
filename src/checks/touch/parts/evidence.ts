import type { TargetNote } from '../../../model/facts/targets';
import type { Evidence } from '../../../model/finding';

/** What every finding about a target says of it: its name, and where it matters what it is for. */
export function targetEvidence({ name, purpose, href }: TargetNote): Evidence {
  return {
    name,
    ...(purpose === undefined ? {} : { action: purpose, primary: purpose !== 'menu' }),
    ...(href === undefined ? {} : { href }),
  };
}

/** CSS px with at most one decimal: finer than that is noise. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** CSS px that someone has to add: rounded up to whole ones. */
export function missingPx(value: number): number {
  return Math.max(0, Math.ceil(value - 0.05));
}
