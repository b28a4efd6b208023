import type { Finding } from '../../model/finding';
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

/** The findings that an action is about, in plain text or as a Markdown list. */
export function copyFindings(view: View, textOf: (finding: Finding) => string): void {
  const findings = view.targets.peek();
  if (findings.length > 0)
    copyText(view, findings.map(textOf).join('\n'), t('copied.problems', { n: findings.length }));
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
