/** What each command is called, in menus, in the palette and in the list of keys; and what the copying ones answer. */
export const commands = {
  'category.audit': 'Audit',
  'category.problem': 'Problem',
  'category.list': 'List',
  'category.view': 'View',

  'command.audit.start': 'Audit again',
  'command.audit.start-delayed': 'Audit in 3 seconds',
  'command.audit.cancel': 'Cancel the audit',
  'command.audit.open-phone': 'Open at 390 px',
  'command.audit.reload': 'Reload and audit',
  'command.audit.allow-site': 'Allow this site',
  'command.audit.allow-all': 'Allow all sites',
  'command.audit.run-rules': 'Run the accessibility rules on a very large page',
  'command.audit.skip-rules': 'Skip the accessibility rules on a very large page',
  'command.audit.copy-summary': 'Copy summary',

  'command.problem.next': 'Next problem',
  'command.problem.previous': 'Previous problem',
  'command.problem.reveal': 'Show on the page',
  'command.problem.copy-selector': 'Copy selector',
  'command.problem.close': 'Close the problem',

  'command.list.filter': 'Filter the problems',
  'command.list.clear-filter': 'Clear the filter',
  'command.list.toggle-error': 'Errors only, or all again',
  'command.list.toggle-warning': 'Warnings only, or all again',
  'command.list.toggle-review': 'What needs a look only, or all again',
  'command.list.group-by-group': 'Group by subject',
  'command.list.group-by-severity': 'Group by severity',
  'command.list.group-by-check': 'Group by check',
  'command.list.group-by-element': 'Group by element',
  'command.list.collapse-all': 'Collapse all',
  'command.list.expand-all': 'Expand all',

  'command.view.open-side-panel': 'Open beside the page',
  'command.view.open-tab': 'Open the workbench in a tab',

  'copied.summary': 'Summary copied',
  'copied.selector': 'Selector copied',
  'copied.refused': 'The browser did not allow copying',
} as const;
