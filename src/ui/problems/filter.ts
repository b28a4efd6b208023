import { items } from '../../checklist/items';
import { type Finding, standingOf } from '../../model/finding';
import { sentence } from '../../text/message';

/**
 * The filter box's grammar, which is VS Code's: words that must be there, `!word` that must not, and
 * `@severity:serious,critical`, `@check:target-*`, `@group:touch`, `@item:tap-comfort`, `@certain`, `@review`, `@answered`, `@new`,
 * `@ignored`. Everything must hold; quotes keep words together. What was ignored is shown only to who asks for it.
 */
export interface Filter {
  matches(finding: Finding): boolean;
  /** Terms that begin with `@` and mean nothing. */
  readonly unknown: readonly string[];
}

type Test = (finding: Finding) => boolean;

const groupOfCheck = new Map(
  items.flatMap((item) => item.slots.flatMap((slot) => slot.checks.map((check) => [check, item] as const))),
);

/** @param added fingerprints of what is new. */
export function parseFilter(text: string, added: ReadonlySet<string> = new Set()): Filter {
  const terms = text.match(/!?(?:@[\w-]+(?::\S*)?|"[^"]*"?|\S+)/g) ?? [];
  const tests = terms.map((term) => ({ term, test: testOf(term, added) }));
  const asksIgnored = terms.some((term) => term === '@ignored');
  const known = tests.flatMap(({ test }) => test ?? []);
  return {
    matches: (finding) => known.every((test) => test(finding)) && (asksIgnored || finding.ignored === undefined),
    unknown: tests.filter(({ test }) => test === undefined).map(({ term }) => term),
  };
}

function testOf(term: string, added: ReadonlySet<string>): Test | undefined {
  if (term.startsWith('!') && term.length > 1) {
    const inner = testOf(term.slice(1), added);
    return inner && ((finding) => !inner(finding));
  }
  return term.startsWith('@') ? attributeTest(term.slice(1), added) : wordTest(term.replaceAll('"', ''));
}

function wordTest(word: string): Test {
  const wanted = word.toLowerCase();
  return (finding) => textOf(finding).includes(wanted);
}

/** All that a person may remember of a finding. */
function textOf(finding: Finding): string {
  const { check, rule = '', element } = finding;
  return [sentence(finding), check, rule, element?.name ?? '', ...(element?.selector ?? [])].join('\n').toLowerCase();
}

function attributeTest(term: string, added: ReadonlySet<string>): Test | undefined {
  const [name = '', value = ''] = term.split(/:(.*)/s);
  const wanted = value
    .split(',')
    .filter((one) => one !== '')
    .map(globOf);
  const isOneOf = (actual: string | undefined): boolean =>
    wanted.length === 0 || (actual !== undefined && wanted.some((glob) => glob.test(actual)));
  const tests: Readonly<Record<string, Test>> = {
    certain: (finding) => standingOf(finding) === 'certain',
    review: (finding) => standingOf(finding) === 'review',
    answered: ({ answer, ignored }) => answer !== undefined && ignored === undefined,
    new: ({ fingerprint }) => added.has(fingerprint),
    ignored: ({ ignored }) => ignored !== undefined,
    severity: ({ severity }) => isOneOf(severity),
    check: ({ check, rule }) => isOneOf(check) || (rule !== undefined && isOneOf(rule)),
    group: ({ check }) => isOneOf(groupOfCheck.get(check)?.group),
    item: ({ check }) => isOneOf(groupOfCheck.get(check)?.id),
  };
  return Object.hasOwn(tests, name) ? tests[name] : undefined;
}

/** `target-*` as a pattern of the whole; a value that is still being typed matches what begins with it. */
function globOf(text: string): RegExp {
  const escaped = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}${text.includes('*') ? '$' : ''}`, 'i');
}
