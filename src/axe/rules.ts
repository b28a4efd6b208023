import axe from 'axe-core';

/** Rules of axe that are not run, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'target-size': 'target-size-min measures the true hit region',
  'frame-tested': 'the audit itself says which frames were not reached',
  'css-orientation-lock': 'asks for style sheets over the network',
  'hidden-content': 'a note about axe itself, not about the page',
  'color-contrast-enhanced': 'level AAA',
  'identical-links-same-purpose': 'same-name-different-target compares the destinations',
  'meta-refresh-no-exceptions': 'level AAA',
  'aria-roledescription': 'withdrawn by axe',
  'audio-caption': 'withdrawn by axe',
  'duplicate-id': 'withdrawn by axe',
  'duplicate-id-active': 'withdrawn by axe',
  'landmark-complementary-is-top-level': 'withdrawn by axe',
};

/** Ids of the rules to run: all that this version of axe has, less those left out; or the wanted ones of these. */
export function rulesToRun(wanted?: readonly string[]): readonly string[] {
  const all = axe.getRules().flatMap(({ ruleId }) => (ruleId in leftOut ? [] : [ruleId]));
  return wanted === undefined ? all : all.filter((id) => wanted.includes(id));
}
