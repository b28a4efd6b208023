/** The walk by keyboard. */
export const keyboard = {
  'activity.keyboard': 'Keyboard',
  'keyboard.title': 'Walk by keyboard',
  'keyboard.intro':
    'Press Start, click at the top of the page, and press Tab until you are through. Each stop is numbered on the page; then come back and press Done.',
  'keyboard.start': 'Start',
  'keyboard.again': 'Walk again',
  'keyboard.done': 'Done',
  'keyboard.walking': 'Recording: click at the top of the page and press Tab.',
  'keyboard.failed': 'The walk could not begin: {reason}',
  'keyboard.stops': { one: '{n} stop', other: '{n} stops' },
  'keyboard.complete': 'The walk came round.',
  'keyboard.incomplete': 'The walk did not come round: what was not reached is not judged.',
  'keyboard.unreached': { one: '{n} control was never reached', other: '{n} controls were never reached' },
  'keyboard.stop': 'Stop {number}',
  'keyboard.drawn': 'Shown by: {changes}',
  'keyboard.caret': 'Shown by the caret',
  'keyboard.none': 'Nothing shows it',
  'keyboard.unknown': 'Not judged',
  'keyboard.unseen': 'Out of sight',
  'keyboard.covered': 'Covered: {covered} of {tried} points',
  'keyboard.unnamed': '(no name)',
} as const;
