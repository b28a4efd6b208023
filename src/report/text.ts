import { groups } from '../checklist/groups';
import { items } from '../checklist/items';
import { profileFor } from '../checklist/profiles';
import type { Audit, GroupScore, ItemScore } from '../model/audit';
import { standingOf } from '../model/finding';
import { groupBy } from '../model/group-by';
import { fixPlan } from '../score/fixes';
import { headline } from '../text/headline';
import { sentence } from '../text/message';
import { plain, shortened } from '../text/plain';
import { type PageResult, pageErrorCode } from './page-result';
import { problemLines } from './problem-lines';

const fixCount = 5;
const barLength = 20;
const titleLength = 40;
const ruler = '─'.repeat(78);

/** The scorecards of all pages for a terminal, without colours: every mark is a sign or a word. */
export function renderText(results: readonly PageResult[]): string {
  const pages = results.map((result) =>
    result.outcome.ok ? scorecard(result.outcome.value) : failure(result.url, result.outcome.error),
  );
  const all = results.length > 1 ? [...pages, overview(results)] : pages;
  return all.join(`\n${ruler}\n\n`);
}

function failure(url: string, error: Parameters<typeof pageErrorCode>[0]): string {
  return `${plain(url)}\nNot audited: ${plain(error.message)} (${pageErrorCode(error)})\n`;
}

/** One line a page, in the order in which the addresses were given. */
function overview(results: readonly PageResult[]): string {
  const lines = results.map(({ url, outcome }) => {
    const value = outcome.ok ? outcome.value.score.value : undefined;
    const note = outcome.ok && outcome.value.score.provisional ? '  provisional' : '';
    return `${number(value).padStart(5)}  ${plain(url)}${outcome.ok ? note : '  not audited'}`;
  });
  return `${lines.join('\n')}\n`;
}

function scorecard(audit: Audit): string {
  const parts = [heading(audit), checklist(audit), fixes(audit), problems(audit), notes(audit)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(audit: Audit): string {
  const { score } = audit;
  const what = headline(audit).map(({ text }) => text);
  const range = score.value === undefined ? '' : `  (${number(score.low)} to ${number(score.high)} once reviewed)`;
  const isSure = score.low !== undefined && number(score.low) === number(score.high);
  const measured = `${Math.round(score.coverage * 100)} % measured${score.provisional ? ', so provisional' : ''}`;
  return [
    plain(audit.finalUrl),
    [plain(audit.title), audit.device, plain(profileFor(audit.profile, audit.checklist).title).toLowerCase()]
      .filter(Boolean)
      .join(' · '),
    '',
    ...wrapped(what.join(''), 78),
    '',
    `Score ${number(score.value)}${isSure ? '' : range} · ${measured}`,
    counts(audit),
  ].join('\n');
}

function counts({ findings, score: { ignored = 0 } }: Audit): string {
  const certain = findings.filter((finding) => standingOf(finding) === 'certain');
  const reviews = findings.filter((finding) => standingOf(finding) === 'review').length;
  const errors = certain.filter(({ severity }) => severity === 'critical' || severity === 'serious').length;
  const warnings = certain.filter(({ severity }) => severity === 'moderate').length;
  return [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(certain.length - errors - warnings, 'note'),
    `${reviews} to review`,
    ...(ignored === 0 ? [] : [`${ignored} ignored`]),
  ].join(', ');
}

function checklist(audit: Audit): string {
  return groups
    .flatMap(({ id, title }) => {
      const score = audit.score.groups.find((group) => group.id === id);
      const own = audit.score.items.filter((item) => item.group === id && item.state !== 'not-expected');
      if (score === undefined || own.length === 0) return [];
      return [groupLine(title, score, own), ...own.map((item) => itemLine(item, audit))];
    })
    .join('\n');
}

function groupLine(title: string, score: GroupScore, own: readonly ItemScore[]): string {
  if (score.value === undefined) {
    const isEmpty = own.every((item) => item.state === 'nothing-to-test');
    return `${title.padEnd(titleLength)}  ${isEmpty ? 'nothing to test' : 'not measured'}`;
  }
  return `${title.padEnd(titleLength)}  ${bar(score)} ${number(score.value).padStart(3)}`;
}

/** Full up to what is certain, shaded as far as answers could still lead. */
function bar({ low = 0, high = 0 }: GroupScore): string {
  const full = Math.round((low / 100) * barLength);
  const open = Math.round((high / 100) * barLength) - full;
  return '█'.repeat(full) + '▒'.repeat(open) + '·'.repeat(barLength - full - open);
}

const marks: Readonly<Record<ItemScore['state'], string>> = {
  pass: '✓',
  fail: '✗',
  review: '?',
  'nothing-to-test': '–',
  'not-measured': '–',
  'not-expected': '–',
};

const checksOfItem = new Map(items.map((item) => [item.id, new Set(item.slots.flatMap((slot) => slot.checks))]));
const titleOfItem = new Map(items.map((item) => [item.id, item.title]));

function itemLine(item: ItemScore, audit: Audit): string {
  const title = `  ${marks[item.state]} ${titleOfItem.get(item.id) ?? item.id}`.padEnd(titleLength + 23);
  return `${title}${number(item.value).padStart(3)}  ${itemNote(item, audit)}`.trimEnd();
}

function itemNote(item: ItemScore, audit: Audit): string {
  if (item.state === 'nothing-to-test') return 'nothing to test';
  if (item.state === 'not-measured') return 'not measured';
  const own = openFindings(audit).filter((finding) => checksOfItem.get(item.id)?.has(finding.check));
  const problemCount = groupBy(own, ({ check, cluster }) => `${check} ${cluster}`).size;
  return problemCount === 0 ? '' : counted(problemCount, 'problem');
}

function fixes(audit: Audit): string {
  const plan = fixPlan(audit, fixCount);
  if (plan.fixes.length === 0) return '';
  const lines = plan.fixes.map(({ finding, elements, gain }) => {
    const places = elements > 1 ? ` (${elements} places)` : '';
    return `  ${`+${gain.toFixed(1)}`.padStart(5)}  ${shortened(sentence(finding), 90)}${places}`;
  });
  return [`Fix first, and the score is ${number(plan.to)}`, ...lines].join('\n');
}

function problems(audit: Audit): string {
  return openFindings(audit).length === 0 ? '' : ['Found', ...problemLines(audit)].join('\n');
}

function openFindings({ findings }: Audit): Audit['findings'] {
  return findings.filter((finding) => standingOf(finding) !== 'dismissed');
}

/** What the number does not speak for. */
function notes({ checks, facts }: Audit): string {
  const reasons = groupBy(
    checks.filter(({ outcome }) => outcome === 'not-measured' || outcome === 'error'),
    ({ reason }) => plain(reason ?? 'no reason given'),
  );
  const lines = [...reasons].map(([reason, own]) => `  ${reason}: ${own.map(({ id }) => id).join(', ')}`);
  const frames = facts.frames.skipped === 0 ? [] : [`  ${counted(facts.frames.skipped, 'frame')} not audited`];
  return lines.length + frames.length === 0 ? '' : ['Not measured', ...lines, ...frames].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : String(Math.round(value));
}

/** Lines of at most `width` characters, broken at spaces. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
