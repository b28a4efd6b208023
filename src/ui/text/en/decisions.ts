/** Answers to what needs a look, and what is ignored. */
export const decisions = {
  'severity.fine': 'Fine, you said',
  'severity.ignored': 'Ignored',
  'counts.ignored': { one: '{n} ignored', other: '{n} ignored' },

  'command.problem.answer-problem': 'Answer: it is a problem',
  'command.problem.answer-fine': 'Answer: it is fine',
  'command.problem.undo': 'Take the last answer or ignoring back',

  'answer.title': 'Is it a problem?',
  'answer.problem': 'It is a problem',
  'answer.fine': 'It is fine',
  'answer.noted-problem': {
    one: 'Answered: it is a problem. Ctrl+Z takes it back.',
    other: '{n} answered: they are problems. Ctrl+Z takes it back.',
  },
  'answer.noted-fine': {
    one: 'Answered: it is fine. Ctrl+Z takes it back.',
    other: '{n} answered: they are fine. Ctrl+Z takes it back.',
  },
  'answer.taken-back': { one: 'Answer taken back', other: '{n} answers taken back' },

  'ignore.noted': { one: 'Ignored. Ctrl+Z takes it back.', other: '{n} ignored. Ctrl+Z takes it back.' },
  'ignore.removed': { one: 'No longer ignored', other: '{n} no longer ignored' },
  'ignore.all-of-site': 'Everything on this site',

  'undo.done': 'Taken back',
  'undo.nothing': 'There is nothing to take back',
} as const;
