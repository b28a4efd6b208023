import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { serveFolder } from '../../tests/browser/audited';
import { bundledEngine, judgedByEngine } from '../../tests/browser/targets/engine';
import { expectedBy, rulingOn } from './targets-truth';

/**
 * Target size on other people's test pages: `npm run corpora -- targets`. Prints every element on which the corpus, axe-core
 * or ours disagree with the standard's text, who is right and why, and then precision and recall. Of IBM's engine, what its own
 * pages record.
 */
interface Case {
  readonly page: string;
  readonly selector: string;
  readonly expected: string;
  readonly width: number;
}

interface Answer {
  readonly ours: 'fail' | 'review' | 'pass';
  readonly axe: 'fail' | 'review' | 'pass' | 'silent';
}

interface Tally {
  caught: number;
  missed: number;
  false: number;
  right: number;
}

export default async function targets(): Promise<void> {
  const folder = process.env.PLUMBLINE_CORPORA ?? '.';
  const cases = await casesIn(folder);
  const engine = await bundledEngine();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const site = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const tallies = new Map<string, Tally>();
  let outOfScope = 0;
  let gone = 0;
  try {
    for (const page of new Set(cases.map((each) => each.page))) {
      const own = cases.filter((each) => each.page === page);
      const answers = await answersOn(browser, `${site.url}/${page}`, own, engine, axe);
      for (const [index, each] of own.entries()) {
        const answer = answers[index];
        if (answer === undefined) gone += 1;
        else if (!settle(each, answer, tallies)) outOfScope += 1;
      }
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
  process.stdout.write(
    `\n${cases.length} elements; ${outOfScope} are no question of SC 2.5.8, ${gone} are not there\n`,
  );
  for (const [who, tally] of tallies) process.stdout.write(`${who}: ${summary(tally)}\n`);
}

async function casesIn(folder: string): Promise<readonly Case[]> {
  const read = async (name: string): Promise<readonly Record<string, unknown>[]> =>
    JSON.parse(await readFile(join(folder, name, 'cases.json'), 'utf8'));
  const plain = async (name: string, width: number): Promise<readonly Case[]> =>
    (await read(name)).map(({ file, selector, expected }) => ({
      page: `${name}/${String(file)}`,
      selector: String([selector].flat().at(-1)),
      expected: String(expected),
      width,
    }));
  const ibm = (await read('ibm-rules')).flatMap(({ file, rule, results }): readonly Case[] => {
    if (rule !== 'target_spacing_sufficient' || !Array.isArray(results)) return [];
    return results
      .filter((result) => result.rule === rule)
      .map(({ dom, outcome }) => ({
        page: `ibm-rules/${String(file)}`,
        selector: `xpath=${dom}`,
        expected: String(outcome),
        width: 1280,
      }));
  });
  return [...(await plain('axe-target-size', 1280)), ...(await plain('lighthouse-tap-targets', 412)), ...ibm];
}

async function answersOn(
  browser: Browser,
  url: string,
  cases: readonly Case[],
  engine: string,
  axe: string,
): Promise<readonly (Answer | undefined)[]> {
  const context = await browser.newContext({ viewport: { width: cases[0]?.width ?? 1280, height: 800 } });
  try {
    const page = await context.newPage();
    // Two links of Lighthouse's page lead to the folder that it was served from.
    const address = url.replace('lighthouse-tap-targets/', 'lighthouse-tap-targets/seo/');
    await page.route('**/lighthouse-tap-targets/seo/*', (route) =>
      route.continue({ url: route.request().url().replace('/seo/', '/') }),
    );
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await mark(page, cases);
    const fast = await judgedByEngine(page, engine, 'target-size-min');
    await page.evaluate(axe);
    const theirs = await axeVerdicts(page);
    return await Promise.all(
      cases.map(async ({ selector }) => {
        const found = page.locator(selector).first();
        if ((await found.count()) === 0) return undefined;
        const id = (await found.getAttribute('id')) ?? '';
        const ours = fast.certain.includes(id) ? 'fail' : fast.asked.includes(id) ? 'review' : 'pass';
        return { ours, axe: theirs[id] ?? 'silent' } satisfies Answer;
      }),
    );
  } finally {
    await context.close();
  }
}

/** Gives every judged element an id that it may lack. */
async function mark(page: Page, cases: readonly Case[]): Promise<void> {
  for (const [index, { selector }] of cases.entries()) {
    const found = page.locator(selector).first();
    if ((await found.count()) === 0) continue;
    await found.evaluate((element, id) => {
      if (element.id === '') element.id = id;
    }, `judged-${index}`);
  }
}

function axeVerdicts(page: Page): Promise<Readonly<Record<string, 'fail' | 'review' | 'pass'>>> {
  return page.evaluate(async () => {
    interface Results {
      readonly violations: Kind;
      readonly incomplete: Kind;
      readonly passes: Kind;
    }
    type Kind = readonly { readonly nodes: readonly { readonly element: Element }[] }[];
    const run: (options: unknown) => Promise<Results> = Reflect.get(globalThis, 'axe').run;
    const results = await run({ runOnly: ['target-size'], elementRef: true });
    const idsOf = (kind: Kind) => kind.flatMap(({ nodes }) => nodes.map(({ element }) => element.id));
    return Object.fromEntries([
      ...idsOf(results.passes).map((id) => [id, 'pass'] as const),
      ...idsOf(results.incomplete).map((id) => [id, 'review'] as const),
      ...idsOf(results.violations).map((id) => [id, 'fail'] as const),
    ]);
  });
}

/** Counts one element, and prints it where somebody is wrong. False where the standard has nothing to say of it. */
function settle({ page, selector, expected }: Case, { ours, axe }: Answer, tallies: Map<string, Tally>): boolean {
  const ruling = rulingOn(basename(page), selector);
  const corpus = expectedBy(expected);
  const truth = ruling?.truth ?? corpus;
  if (truth === undefined || truth === 'out-of-scope') return false;
  count(tallies, 'Plumbline', truth, ours === 'fail');
  count(tallies, 'axe-core', truth, axe === 'fail');
  if (page.startsWith('ibm')) count(tallies, 'Equal Access, on its own pages', truth, corpus === 'fail');
  const wrong = [
    ...(corpus === truth ? [] : ['the corpus']),
    ...((ours === 'fail') === (truth === 'fail') ? [] : ['ours']),
    ...((axe === 'fail') === (truth === 'fail') ? [] : ['axe-core']),
  ];
  if (wrong.length > 0) {
    const why = ruling?.why ?? 'as the corpus has it';
    process.stdout.write(
      `${basename(page)} ${selector}: ${truth} (${why}); corpus ${expected}, axe-core ${axe}, ours ${ours}; wrong: ${wrong.join(', ')}\n`,
    );
  }
  return true;
}

function count(tallies: Map<string, Tally>, who: string, truth: 'fail' | 'pass', said: boolean): void {
  const tally = tallies.get(who) ?? { caught: 0, missed: 0, false: 0, right: 0 };
  tallies.set(who, tally);
  if (truth === 'fail') tally[said ? 'caught' : 'missed'] += 1;
  else tally[said ? 'false' : 'right'] += 1;
}

function summary(tally: Tally): string {
  const said = tally.caught + tally.false;
  const precision = said === 0 ? '–' : (tally.caught / said).toFixed(2);
  const recall = (tally.caught / Math.max(1, tally.caught + tally.missed)).toFixed(2);
  return `${tally.caught} caught, ${tally.missed} missed, ${tally.false} false, ${tally.right} rightly passed; precision ${precision}, recall ${recall}`;
}
