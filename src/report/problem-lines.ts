import type { Finding } from '../model/finding';
import { groupBy } from '../model/group-by';
import { severities } from '../model/ids';
import { sentence } from '../text/message';
import { plain, shortened } from '../text/plain';

/** So many places of one problem are listed. */
const placeCount = 3;
const selectorLength = 110;

/** Every problem, worst first: what it is, what it gains, and where it stands. */
export function problemLines(findings: readonly Finding[]): readonly string[] {
  const problems = [...groupBy(findings, ({ check, cluster }) => `${check} ${cluster}`).values()];
  return problems.toSorted((a, b) => rank(a) - rank(b)).flatMap(linesOf);
}

/** What is certain before what needs a look, then by severity. */
function rank(findings: readonly Finding[]): number {
  return Math.min(
    ...findings.map(({ certainty, severity }) => severities.indexOf(severity) + (certainty === 'review' ? 10 : 0)),
  );
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const isReview = findings.every(({ certainty }) => certainty === 'review');
  const gain = findings.length === 1 && first.gain >= 0.05 ? `  +${first.gain.toFixed(1)}` : '';
  const rule = first.rule === undefined ? first.check : `${first.check}/${first.rule}`;
  const places = findings.slice(0, placeCount).map((finding) => placeOf(finding, findings.length > 1));
  const more = findings.length > placeCount ? [`      and ${findings.length - placeCount} more like it`] : [];
  return [
    `  ${mark(first, isReview)} ${sentence(first)}${gain}`,
    `      ${rule}`,
    ...places.filter((line) => line !== '').map((line) => `      ${line}`),
    ...more,
  ];
}

const words = { critical: 'critical:', serious: 'serious:', moderate: 'moderate:', minor: 'minor:' } as const;

function mark({ severity }: Finding, isReview: boolean): string {
  return isReview ? `review (${severity}):` : words[severity];
}

/** The element's selectors from the outermost frame in; with its name where several are listed. */
function placeOf({ element }: Finding, withName: boolean): string {
  if (element === undefined) return '';
  const selector = shortened(element.selector.map(plain).join(' >>> '), selectorLength);
  const name = plain(element.name);
  return withName && name !== '' ? `${selector}  "${shortened(name, 40)}"` : selector;
}
