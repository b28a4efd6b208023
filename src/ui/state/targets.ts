import type { Finding } from '../../model/finding';
import type { View } from '../view/context';

/**
 * What an action is about: the finding whose row the focus is on, else the open one. In the popup what is open comes first: it lies
 * over the list.
 */
export function targetsOf(
  { frame, place, listed }: Pick<View, 'frame' | 'place' | 'listed'>,
  open?: Finding,
): readonly Finding[] {
  if (frame === 'popup' && open !== undefined) return [open];
  const key = frame === 'popup' ? place.active.value : place.row.value;
  const inFocus = listed.value.filter(({ fingerprint }) => `finding:${fingerprint}` === key);
  return inFocus.length > 0 || open === undefined ? inFocus : [open];
}
