import { groups } from '../src/checklist/groups';
import type { Audit } from '../src/model/audit';
import type { Finding } from '../src/model/finding';
import { headline } from '../src/text/headline';
import { sentence } from '../src/text/message';
import { plain } from '../src/text/plain';

const SHOWN_FIXES = 5;

/** The audit in a few lines for a terminal: what is worst, the score with its range, the groups, the fixes that gain most. */
export function scorecard(audit: Audit): string {
  const { title, device, score, findings } = audit;
  const values = new Map(score.groups.map(({ id, value }) => [id, value]));
  const fixes = findings.toSorted((a, b) => b.gain - a.gain).slice(0, SHOWN_FIXES);
  return [
    plain(`${title}, on a ${device}`),
    headline(audit)
      .map((part) => part.text)
      .join(''),
    '',
    `${points(score.value)} of 100 (${points(score.low)} to ${points(score.high)}), ${Math.round(score.coverage * 100)} % measured`,
    ...groups.map(({ id, title: group }) => `${points(values.get(id)).padStart(5)}  ${group}`),
    '',
    `Fixes that gain most, of ${findings.length} findings`,
    ...fixes.map(fixLine),
  ].join('\n');
}

function fixLine(finding: Finding): string {
  return `${`+${finding.gain.toFixed(1)}`.padStart(5)}  ${sentence(finding)} (${finding.check})`;
}

function points(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}
