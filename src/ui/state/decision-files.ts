import { putting } from '../../audit/decision-change';
import { readDecisions, writeDecisions } from '../../audit/decision-file';
import { t } from '../text';
import type { View } from '../view/context';
import { decide } from './decisions';

/** What the file is called: the command line's `--config` reads it. */
const fileName = 'plumbline.json';

/** Saves everything that was decided as a file. */
export function exportDecisions({ session }: View): void {
  const blob = new Blob([writeDecisions(session.decisions.peek())], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // the click has the address by then; a task later nobody needs it
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Lets the person choose a file and adds what it decides; a file that is not right changes nothing, and is told why. */
export function importDecisions(view: View): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void addFrom(view, file);
  });
  input.click();
}

async function addFrom(view: View, file: File): Promise<void> {
  const read = readDecisions(await file.text());
  const n = read.ok ? read.value.ignore.length + read.value.answers.length : 0;
  if (read.ok) await decide(view, putting(read.value), [], t('ignored.imported', { n }));
  else view.session.report({ ...read.error, message: `${file.name}: ${read.error.message}` });
}
