/** The workbench's own sentences. */
export const workbench = {
  'problems.title': 'Problems',
  'problems.other': 'Other',
  'problems.none': 'No problem was found in what was measured.',
  'problems.filtered': 'No problem fits the filter.',
  'problems.filter': 'Filter the problems',
  'problems.placeholder': 'Filter: text, !text, @severity:serious, @check:target-*, @review',
  'problems.grouping': 'Group by',
  'problems.by-group': 'By subject',
  'problems.by-severity': 'By severity',
  'problems.by-check': 'By check',
  'problems.by-element': 'By element',
  'problems.shown': { one: '{n} problem shown', other: '{n} problems shown' },
  'problems.new': 'new',
  'problems.of': '{n} of {all} shown',
  'problems.unknown': 'Not understood: {terms}',
} as const;
