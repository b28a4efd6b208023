import { summaryText } from '../model/summary-text';
import { t } from '../text';
import type { View } from '../view/context';

export function copySummary(view: View): void {
  const audit = view.session.audit.peek();
  if (audit) copyText(view, summaryText(audit), t('copied.summary'));
}

/** The open problem's selector, one part a frame or shadow root. */
export function copySelector(view: View): void {
  const selector = view.selected.peek()?.element?.selector;
  if (selector) copyText(view, selector.join(' >>> '), t('copied.selector'));
}

/** Puts text into the clipboard, and says so or that the browser did not allow it. */
export function copyText({ notice }: View, text: string, done: string): void {
  navigator.clipboard.writeText(text).then(
    () => {
      notice.value = done;
    },
    () => {
      notice.value = t('copied.refused');
    },
  );
}
