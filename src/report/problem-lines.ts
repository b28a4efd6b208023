import type { Audit } from '../model/audit';
import { type Finding, standingOf } from '../model/finding';
import { severities } from '../model/vocabulary';
import { type Fix, fixesOf } from '../score/fixes';
import { sentence } from '../text/message';
import { plain, shortened } from '../text/plain';

/** So many places of one kind of problem are listed. */
const placeCount = 5;
const selectorLength = 110;

/** Everything that was found, worst first: what it is, what mending it gains, and where it stands. */
export function problemLines(audit: Audit): readonly string[] {
  return fixesOf(audit)
    .toSorted((a, b) => rank(a.finding) - rank(b.finding) || b.gain - a.gain)
    .flatMap(linesOf);
}

/** What is certain before what needs a look, then by severity. */
function rank(finding: Finding): number {
  return severities.indexOf(finding.severity) + (standingOf(finding) === 'review' ? severities.length : 0);
}

function linesOf({ finding, findings, gain }: Fix): readonly string[] {
  const rule = finding.rule === undefined ? finding.check : `${finding.check}/${finding.rule}`;
  const points = gain >= 0.05 ? `  +${gain.toFixed(1)}` : '';
  const places = findings.slice(0, placeCount).map((each) => placeOf(each, finding, findings.length > 1));
  const more = findings.length > placeCount ? [`      and ${findings.length - placeCount} more like it`] : [];
  return [
    `  ${mark(finding)} ${sentence(finding)}${points}`,
    `      ${rule}${spread(findings)}`,
    ...places.filter((line) => line !== '').map((line) => `      ${line}`),
    ...more,
  ];
}

function mark(finding: Finding): string {
  return standingOf(finding) === 'review' ? `review (${finding.severity}):` : `${finding.severity}:`;
}

/** How many places, and how many of them nobody has looked at yet. */
function spread(findings: readonly Finding[]): string {
  if (findings.length === 1) return '';
  const unsure = findings.filter((finding) => standingOf(finding) === 'review').length;
  const note = unsure === 0 || unsure === findings.length ? '' : `, ${unsure} of them to review`;
  return ` · ${findings.length} places${note}`;
}

/**
 * The element's selectors from the outermost frame in, with its name where several are listed. What is said of the page has no
 * place; where it says something else than the first finding does, it is said.
 */
function placeOf(finding: Finding, first: Finding, withName: boolean): string {
  const { element } = finding;
  if (element === undefined) return finding.message === first.message ? '' : sentence(finding);
  const selector = shortened(element.selector.map(plain).join(' >>> '), selectorLength);
  const name = plain(element.name);
  return withName && name !== '' ? `${selector}  "${shortened(name, 40)}"` : selector;
}
