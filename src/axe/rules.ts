import axe from 'axe-core';
import { leftOut } from './left-out';
import { ownRules } from './own';
import type { OwnRule } from './own/tools';

/** axe's rules to run: all that this version has, less those left out or replaced by our own; or the wanted ones of these. */
export function rulesToRun(wanted?: readonly string[]): readonly string[] {
  const all = axe.getRules().flatMap(({ ruleId }) => (ruleId in leftOut ? [] : [ruleId]));
  return wanted === undefined ? all : all.filter((id) => wanted.includes(id));
}

/** Our own rules to run. */
export function ownRulesToRun(wanted?: readonly string[]): readonly OwnRule[] {
  return wanted === undefined ? ownRules : ownRules.filter(({ id }) => wanted.includes(id));
}
