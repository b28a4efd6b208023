/** One test case of the W3C. */
export interface ActCase {
  readonly id: string;
  readonly file: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly expected: 'passed' | 'failed' | 'inapplicable';
}

export interface Answer {
  readonly verdict: 'certain' | 'review' | 'silent' | 'error';
  /** Which checks said it. */
  readonly by: string;
}

/** What other tools answered to the same cases. */
export type Published = Readonly<
  Record<string, { readonly version: unknown; readonly results: Readonly<Record<string, string>> }>
>;

const shownTools = [
  'axe-core',
  'qualweb',
  'alfa',
  'equal-access',
  'sortsite',
  'webmate-accessibility-workbench',
  'alfa-assisted',
];

interface Row {
  readonly failed: number;
  readonly others: number;
  readonly caught: number;
  readonly raised: number;
  readonly falseAlarms: number;
  readonly reviewOnOthers: number;
  readonly errors: number;
}

/** A line a rule: how many must fail, what we caught and raised, our false alarms, and what the published tools caught. */
export function printTable(
  cases: readonly ActCase[],
  answers: ReadonlyMap<string, Answer>,
  published: Published,
): void {
  const rules = [...new Set(cases.map(({ rule }) => rule))];
  const head = [
    'rule',
    'must fail',
    'certain',
    'or review',
    'others',
    'false',
    'review on',
    'errors',
    ...shownTools,
    'name',
  ];
  process.stdout.write(`${head.join(' | ')}\n`);
  for (const rule of rules) {
    const own = cases.filter((each) => each.rule === rule);
    process.stdout.write(`${cells(rule, own, answers, published)} | ${own[0]?.ruleName ?? ''}\n`);
  }
  process.stdout.write(`${cells('all', cases, answers, published)}\n`);
}

function cells(
  name: string,
  cases: readonly ActCase[],
  answers: ReadonlyMap<string, Answer>,
  published: Published,
): string {
  const row = rowOf(cases, answers);
  return [
    name,
    row.failed,
    row.caught,
    row.caught + row.raised,
    row.others,
    row.falseAlarms,
    row.reviewOnOthers,
    row.errors,
    ...shownTools.map((tool) => toolCell(cases, published[tool]?.results ?? {})),
  ].join(' | ');
}

function rowOf(cases: readonly ActCase[], answers: ReadonlyMap<string, Answer>): Row {
  const said = (verdict: Answer['verdict'], failed: boolean) =>
    cases.filter((each) => (each.expected === 'failed') === failed && answers.get(each.id)?.verdict === verdict).length;
  const failed = cases.filter(({ expected }) => expected === 'failed').length;
  return {
    failed,
    others: cases.length - failed,
    caught: said('certain', true),
    raised: said('review', true),
    falseAlarms: said('certain', false),
    reviewOnOthers: said('review', false),
    errors: said('error', true) + said('error', false),
  };
}

/** "caught, of these by asking a person / false alarms". */
function toolCell(cases: readonly ActCase[], results: Readonly<Record<string, string>>): string {
  const count = (failed: boolean, result: string) =>
    cases.filter(({ id, expected }) => (expected === 'failed') === failed && results[id] === result).length;
  return `${count(true, 'failed')}+${count(true, 'cantTell')}/${count(false, 'failed')}`;
}
