import type { Audit } from '../model/audit';
import { standingOf } from '../model/finding';
import { severities } from '../model/vocabulary';
import { type Fix, fixesOf } from '../score/fixes';
import { type Part, sentenceParts } from './message';

const say = (text: string): readonly Part[] => [{ text, strong: false }];

/**
 * What is read first: the worst thing that happens to a customer here, in plain words. Where nothing is certain, what waits for
 * an answer; where nothing was found, how far that holds.
 */
export function headline(audit: Audit): readonly Part[] {
  if (audit.score.value === undefined) return say('Nothing on this page could be measured.');
  const fixes = fixesOf(audit).toSorted(byHarm);
  // What this kind of site is not asked for costs nothing, and is told only where there is nothing else to tell.
  const worst = fixes.find(({ gain }) => gain > 0) ?? fixes[0];
  if (worst !== undefined) {
    const told = withFullStop(sentenceParts(worst.finding));
    return standingOf(worst.finding) === 'certain' ? told : [...say('Needs a look: '), ...told];
  }
  return audit.score.provisional
    ? say('No problem was found in what could be measured so far.')
    : say('Nothing was found that gets in a customer’s way.');
}

/** What is certain first, then the more severe, then what costs more: a blocked customer before a widespread blemish. */
function byHarm(a: Fix, b: Fix): number {
  if (standingOf(a.finding) !== standingOf(b.finding)) return standingOf(a.finding) === 'certain' ? -1 : 1;
  return severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) || b.gain - a.gain;
}

function withFullStop(parts: readonly Part[]): readonly Part[] {
  return /[.!?…]$/.test(parts.at(-1)?.text ?? '.') ? parts : [...parts, ...say('.')];
}
