import { ProblemList } from '../problem-list';
import type { WorkbenchView } from '../view-list';

/** Every problem, as the editor lists problems. */
export default {
  id: 'problems',
  icon: 'warning',
  title: 'activity.problems',
  order: 10,
  Component: ProblemList,
} satisfies WorkbenchView;
