import { markdown, plainText } from '../../model/finding-text';
import { copyFindings, copySelector } from '../../state/copy';
import { answerTargets, isAnswerable, undoDecision } from '../../state/decisions';
import { closeFinding, stepFinding } from '../../state/walk';
import { showOnPage, type View } from '../../view/context';
import type { Command } from '../command';

/** What can be done with one problem, and the way from one to the next. */
export default [
  {
    id: 'problem.next',
    title: 'command.problem.next',
    icon: 'chevron-right',
    keys: ['F8'],
    when: hasFindings,
    run: (view) => stepFinding(view, 1),
  },
  {
    id: 'problem.previous',
    title: 'command.problem.previous',
    icon: 'chevron-left',
    keys: ['Shift+F8'],
    when: hasFindings,
    run: (view) => stepFinding(view, -1),
  },
  {
    id: 'problem.reveal',
    title: 'command.problem.reveal',
    icon: 'target',
    when: hasElement,
    run: (view) => {
      const finding = view.selected.value;
      if (finding) void showOnPage(view, finding);
    },
  },
  {
    id: 'problem.copy-selector',
    title: 'command.problem.copy-selector',
    icon: 'copy',
    when: hasElement,
    run: copySelector,
  },
  {
    id: 'problem.copy-text',
    title: 'command.problem.copy-text',
    icon: 'copy',
    keys: ['$mod+c'],
    when: hasTarget,
    run: (view) => copyFindings(view, plainText),
  },
  {
    id: 'problem.copy-markdown',
    title: 'command.problem.copy-markdown',
    icon: 'copy',
    keys: ['$mod+Shift+c'],
    when: hasTarget,
    run: (view) => copyFindings(view, markdown),
  },
  {
    id: 'problem.answer-problem',
    title: 'command.problem.answer-problem',
    icon: 'error',
    keys: ['y'],
    when: hasQuestion,
    run: (view) => answerTargets(view, 'problem'),
  },
  {
    id: 'problem.answer-fine',
    title: 'command.problem.answer-fine',
    icon: 'pass',
    keys: ['n'],
    when: hasQuestion,
    run: (view) => answerTargets(view, 'fine'),
  },
  {
    id: 'problem.ignore',
    title: 'command.problem.ignore',
    icon: 'eye-closed',
    keys: ['Delete'],
    when: ({ targets }) => targets.value.some(({ ignored }) => ignored === undefined),
    run: ({ ignoring, targets }) => {
      ignoring.value = targets.value.filter(({ ignored }) => ignored === undefined);
    },
  },
  {
    id: 'problem.undo',
    title: 'command.problem.undo',
    icon: 'discard',
    keys: ['$mod+z'],
    when: ({ undo }) => undo.value.length > 0,
    run: (view) => void undoDecision(view),
  },
  {
    id: 'problem.close',
    title: 'command.problem.close',
    icon: 'close',
    when: ({ selected }) => selected.value !== undefined,
    run: closeFinding,
  },
] as const satisfies readonly Command[];

function hasFindings({ findings }: View): boolean {
  return findings.value.length > 0;
}

/** What the person has marked on the screen is copied by the browser. */
function hasTarget({ targets }: View): boolean {
  return targets.value.length > 0 && (getSelection()?.isCollapsed ?? true);
}

function hasQuestion({ targets }: View): boolean {
  return targets.value.some(isAnswerable);
}

function hasElement({ selected }: View): boolean {
  return selected.value?.element !== undefined;
}
