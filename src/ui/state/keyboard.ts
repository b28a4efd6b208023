import type { Outcome } from '../../model/outcome';
import type { TabSession } from './session';

/** Begins to record the person's walk by Tab on the page. */
export function startKeyboardWalk({ ask, tabId }: TabSession): Promise<Outcome<{ readonly frames: number }>> {
  return ask({ type: 'walk/start', tabId });
}

/** Ends the walk; the audit that follows judges it. */
export function endKeyboardWalk({ ask, tabId }: TabSession): void {
  void ask({ type: 'walk/end', tabId });
}
