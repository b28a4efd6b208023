import type { Finding } from '../../model/finding';
import { sentence } from '../../text/message';
import { plain } from '../../text/plain';
import { formatPoints, t } from '../text';
import { markOf, markShown } from './verdict';

/** Gains under this round to nothing and are not told. */
const leastGain = 0.05;

/** A finding in plain text, for a message: what it is, of which check, where, and what fixing it gains. */
export function plainText(finding: Finding): string {
  return [headOf(finding), ...(finding.element ? [`  ${selectorText(finding)}`] : [])].join('\n');
}

/** The same as an entry of a Markdown list. What comes from the page is code or escaped. */
export function markdown(finding: Finding): string {
  const selector = selectorText(finding).replaceAll('`', "'");
  return [`- ${escaped(headOf(finding))}`, ...(selector === '' ? [] : [`  \`${selector}\``])].join('\n');
}

/** The element's selectors, one a frame or shadow root, outermost first; empty for the page as a whole. */
export function selectorText({ element }: Finding): string {
  return element === undefined ? '' : element.selector.map(plain).join(' >>> ');
}

function headOf(finding: Finding): string {
  const gain = finding.gain < leastGain ? '' : `, ${t('fixes.gain', { points: formatPoints(finding.gain) })}`;
  return `${t(markShown[markOf(finding)].text)}: ${sentence(finding)} (${finding.rule ?? finding.check}${gain})`;
}

/** Signs that mean something to Markdown (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');
}
