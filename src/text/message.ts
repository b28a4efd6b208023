import { checkTexts } from '../checks/texts';
import type { Evidence, Finding } from '../model/finding';
import { plain } from './plain';

/** A piece of a sentence; the strong ones are what was measured, named or counted. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

/** What a stored message is made of. */
export type Told = Pick<Finding, 'check' | 'message' | 'evidence'>;

/** What stands where an element has no name, or a value was not stored. */
const unnamed = 'an unnamed element';
const unknown = 'unknown';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const smallNumbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const tinyNumbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** What a finding says, as one sentence: its check's template with the evidence put in. Page text in it is made plain. */
export function sentence(finding: Told): string {
  return sentenceParts(finding)
    .map((part) => part.text)
    .join('');
}

/** The same in pieces, so that values can be set off. An audit of a newer build may hold what this one has no words for. */
export function sentenceParts({ check, message, evidence }: Told): readonly Part[] {
  const known = checkTexts.get(check);
  const template = known?.messages[message] ?? known?.title ?? check;
  return fill(template, evidence);
}

/** A template's pieces with each `{key}` replaced; never leaves one standing. */
export function fill(template: string, evidence: Evidence): readonly Part[] {
  // Splitting at a pattern with a group puts the keys at the odd places.
  return template
    .split(/\{([\w-]+)\}/)
    .map((piece, index) =>
      index % 2 === 0 ? { text: piece, strong: false } : { text: shown(evidence[piece]), strong: true },
    )
    .filter(({ text }) => text !== '');
}

/** The keys that a template asks for. */
export function keysOf(template: string): readonly string[] {
  return template.split(/\{([\w-]+)\}/).filter((_, index) => index % 2 === 1);
}

function shown(value: string | number | boolean | undefined): string {
  if (value === undefined) return unknown;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatNumber(value);
  return plain(value) || unnamed;
}

/** As many decimals as matter at its size. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return numbers.format(value);
  return size >= 10 ? smallNumbers.format(value) : tinyNumbers.format(value);
}
