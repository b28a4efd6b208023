import type { AxeFacts, AxeNode } from '../model/facts/axe';
import type { Severity } from '../model/ids';
import type { ElementSpec, PartialRun } from './partial';

/** A check as axe reports it in the end: the deciding ones of a node, with their sentences. */
interface ReportedCheck {
  readonly id: string;
  readonly data?: unknown;
  readonly relatedNodes?: readonly ElementSpec[];
  readonly message?: string;
}
interface ReportedNode {
  readonly any: readonly ReportedCheck[];
  readonly all: readonly ReportedCheck[];
  readonly none: readonly ReportedCheck[];
  readonly impact: Severity | null;
  readonly node: ElementSpec;
}
/** A rule's final result, as axe's reporter `raw` gives it. */
export interface ReportedRule {
  readonly id: string;
  readonly help: string;
  readonly tags: readonly string[];
  readonly violations: readonly ReportedNode[];
  readonly incomplete: readonly ReportedNode[];
}

/**
 * axe's report taken apart into the facts of each frame, in the order of the partials.
 *
 * @param actOf the ACT rules that one of axe's rules answers.
 */
export function factsOfFrames(
  report: readonly ReportedRule[],
  partials: readonly (PartialRun | null)[],
  actOf: (rule: string) => readonly string[],
): readonly (AxeFacts | null)[] {
  const nodes = report.flatMap((rule) => [
    ...rule.violations.map((node) => ({ frame: node.node.frame, node: axeNode(rule, node, 'violation', actOf) })),
    ...rule.incomplete.map((node) => ({ frame: node.node.frame, node: axeNode(rule, node, 'incomplete', actOf) })),
  ]);
  const categories = Object.fromEntries(report.map(({ id, tags }) => [id, categoryOf(tags)]));
  return partials.map((partial, index) => {
    if (partial === null) return null;
    const ran = partial.results.filter(({ error }) => error === undefined);
    const counts = Object.fromEntries(ran.map(({ id, examined, nodes: all }) => [id, examined ?? all.length]));
    return {
      nodes: [...nodes.flatMap(({ frame, node }) => (frame === index ? [node] : [])), ...(partial.own?.nodes ?? [])],
      rules: { ...counts, ...partial.own?.rules },
      categories: { ...categories, ...partial.own?.categories },
    };
  });
}

function categoryOf(tags: readonly string[]): string {
  return tags.find((tag) => tag.startsWith('cat.'))?.slice('cat.'.length) ?? '';
}

function axeNode(
  rule: ReportedRule,
  reported: ReportedNode,
  type: AxeNode['type'],
  actOf: (rule: string) => readonly string[],
): AxeNode {
  const { node } = reported.node;
  const deciding = [...reported.any, ...reported.all, ...reported.none];
  const related = deciding
    .flatMap(({ relatedNodes }) => relatedNodes ?? [])
    .flatMap((spec) => (spec.node === undefined || spec.frame !== reported.node.frame ? [] : [spec.node]));
  return {
    ...(node === undefined ? {} : { node }),
    rule: rule.id,
    type: rule.tags.includes('experimental') ? 'incomplete' : type,
    impact: severityOf(rule.tags, reported.impact),
    act: narrowed(actOf(rule.id), deciding),
    standards: standardsOf(rule.tags),
    help: rule.help,
    data: dataOf(deciding),
    related: [...new Set(related)].filter((each) => each !== node),
  };
}

/** Where one axe rule answers several ACT rules by checks of their own, the deciding checks tell which. */
const actOfCheck: Readonly<Record<string, string>> = {
  'important-letter-spacing': '24afc2',
  'important-word-spacing': '9e45ec',
  'important-line-height': '78fd32',
};

function narrowed(act: readonly string[], deciding: readonly ReportedCheck[]): readonly string[] {
  const own = deciding.flatMap(({ id }) => actOfCheck[id] ?? []);
  return own.length === 0 ? act : [...new Set(own)];
}

/** axe's impact; best practices are moderate at most, experiments minor (CATALOGUE 2.3). */
function severityOf(tags: readonly string[], impact: Severity | null): Severity {
  if (tags.includes('experimental')) return 'minor';
  const severity = impact ?? 'moderate';
  const capped = tags.includes('best-practice') && (severity === 'critical' || severity === 'serious');
  return capped ? 'moderate' : severity;
}

/** 'wcag1412' is success criterion 1.4.12; 'wcag21aa' is a level. */
function standardsOf(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
    return criterion === undefined ? [] : [`WCAG ${principle}.${guideline}.${criterion}`];
  });
}

/** The first deciding check that has data, flattened; `check` is its name, `detail` what axe says of it. */
function dataOf(deciding: readonly ReportedCheck[]): AxeNode['data'] {
  const check = deciding.find(({ data }) => data !== null && data !== undefined) ?? deciding[0];
  if (check === undefined) return {};
  return {
    check: check.id,
    ...(check.message === undefined ? {} : { detail: check.message.slice(0, 300) }),
    ...flattened(check.data),
  };
}

function flattened(data: unknown): Record<string, string | number | boolean> {
  if (typeof data !== 'object' || data === null) return isPlain(data) ? { values: data } : {};
  if (Array.isArray(data)) return { values: data.filter(isPlain).join(', ') };
  const flat: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(data)) {
    if (isPlain(value)) flat[key] = value;
    else if (Array.isArray(value)) flat[key] = value.filter(isPlain).join(', ');
  }
  return flat;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
