import type { Evidence, Finding } from '../../model/finding';
import { formatNumber, type TextKey, t } from '../text';
import { labelOfKey } from './sentence';

const labels = {
  add: 'evidence.add',
  'add-gap': 'evidence.add-gap',
  'add-height': 'evidence.add-height',
  'add-width': 'evidence.add-width',
  accept: 'evidence.accept',
  consequence: 'evidence.consequence',
  cover: 'evidence.cover',
  'cover-href': 'evidence.cover-href',
  covered: 'evidence.covered',
  doubt: 'evidence.doubt',
  firstByteToFCP: 'evidence.until-shown',
  good: 'evidence.good',
  help: 'evidence.help',
  href: 'evidence.href',
  'in-hundred': 'evidence.in-hundred',
  kilobytes: 'evidence.size',
  least: 'evidence.least',
  megabytes: 'evidence.size',
  ms: 'evidence.time',
  naturalHeight: 'evidence.natural-height',
  naturalWidth: 'evidence.natural-width',
  off: 'evidence.off',
  others: 'evidence.others',
  outer: 'evidence.outer',
  overflow: 'evidence.overflow',
  percent: 'evidence.percent',
  px: 'evidence.text-size',
  query: 'evidence.query',
  rank: 'evidence.rank',
  reject: 'evidence.reject',
  right: 'evidence.right',
  rival: 'evidence.rival',
  'rival-href': 'evidence.rival-href',
  rule: 'evidence.rule',
  scriptDuration: 'evidence.script-time',
  scriptMs: 'evidence.script-time',
  seconds: 'evidence.time',
  side: 'evidence.side',
  status: 'evidence.status',
  timeToFirstByte: 'evidence.first-byte',
  tried: 'evidence.tried',
  url: 'evidence.url',
  value: 'evidence.value',
} as const satisfies Readonly<Record<string, TextKey>>;

type Unit = 'px' | 'ms' | 's' | 'percent' | 'kilobytes' | 'megabytes' | 'of-hundred' | 'to-one';

const units: Readonly<Record<string, Unit>> = {
  add: 'px',
  'add-gap': 'px',
  'add-height': 'px',
  'add-width': 'px',
  contrast: 'to-one',
  delay: 'ms',
  end: 'ms',
  firstByteToFCP: 'ms',
  gap: 'px',
  height: 'px',
  held: 's',
  'in-hundred': 'of-hundred',
  kilobytes: 'kilobytes',
  least: 'px',
  megabytes: 'megabytes',
  ms: 'ms',
  naturalHeight: 'px',
  naturalWidth: 'px',
  needed: 'to-one',
  off: 'px',
  overflow: 'px',
  paint: 'ms',
  percent: 'percent',
  px: 'px',
  right: 'px',
  scriptMs: 'ms',
  seconds: 's',
  server: 's',
  share: 'percent',
  side: 'px',
  timeToFirstByte: 'ms',
  width: 'px',
};

/** What the checks keep for themselves: what a target is for, which part of a time the sentence tells. */
const internal = new Set([
  'action',
  'biggest',
  'capped',
  'colour',
  'fromNetwork',
  'ground',
  'part',
  'primary',
  'untold',
]);

/** Values that are one of a few words, not text of the page. */
const chosen = new Set(['consequence', 'doubt']);

/** So end the times of a page's phases, all in ms. */
const phase = /(?:Delay|Duration|Time)$/;

/** One value of the evidence as it is shown. */
export interface Measured {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** What was measured, labelled and with units. Without what stands in entries of its own: the names of the elements. */
export function measuredOf({ check, element, evidence, related }: Finding): readonly Measured[] {
  const names = new Set([element?.name, ...related.map(({ name }) => name)]);
  return Object.entries(evidence)
    .filter(([key, value]) => !internal.has(key) && !names.has(String(value)))
    .map(([key, value]) => ({ key, label: evidenceLabel(key), value: shown(key, value, unitOf(check, key)) }));
}

function evidenceLabel(key: string): string {
  return isLabelled(key) ? t(labels[key]) : labelOfKey(key);
}

function isLabelled(key: string): key is keyof typeof labels {
  return Object.hasOwn(labels, key);
}

/** Layout shift alone is measured in no unit; every other vital is a time. */
function unitOf(check: string, key: string): Unit | undefined {
  if (key === 'value' || key === 'good') return check.startsWith('perf-') && check !== 'perf-cls' ? 'ms' : undefined;
  if (Object.hasOwn(units, key)) return units[key];
  return phase.test(key) ? 'ms' : undefined;
}

function shown(key: string, value: Evidence[string], unit: Unit | undefined): string {
  if (typeof value === 'boolean') return t(value ? 'evidence.yes' : 'evidence.no');
  if (typeof value === 'string') return chosen.has(key) ? labelOfKey(value) : value;
  return unit ? t(`unit.${unit}`, { value }) : formatNumber(value);
}
