import { openFinding, type View } from '../view/context';
import { hideFinding } from './actions';

/** On to the next problem or back to the one before, in the order in which the view lists them; around the ends. */
export function stepFinding(view: View, by: 1 | -1): void {
  const all = view.listed.peek();
  const at = all.findIndex(({ fingerprint }) => fingerprint === view.place.selected.peek());
  const next = at < 0 ? all.at(by > 0 ? 0 : -1) : all[(at + by + all.length) % all.length];
  if (!next) return;
  view.place.row.value = `finding:${next.fingerprint}`;
  void openFinding(view, next);
}

/** Back to the list, with the focus on the row that the problem was opened from, or where the list's own place is. */
export function closeFinding({ session, place, origin, frame }: View): void {
  hideFinding(session);
  place.selected.value = undefined;
  requestAnimationFrame(() => {
    const isThere = frame === 'popup' && origin.current?.isConnected === true;
    const row = isThere ? origin.current : document.querySelector('main [role^="tree"] [tabindex="0"]');
    if (row instanceof HTMLElement) row.focus();
  });
}
