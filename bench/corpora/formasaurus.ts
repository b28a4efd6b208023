import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Page as BrowserPage, chromium } from 'playwright';
import * as z from 'zod';
import { featureNames } from '../../src/collect/search/feature-names';
import inProduct from '../../src/collect/search/weights.json';
import { surelySearch } from '../../src/model/facts/search';
import { serveFolder } from '../../tests/browser/audited';
import type { Candidate } from './formasaurus-page';
import { type Fit, fitted as fittedOn, prior, probability } from './logistic';

/**
 * Fits the search detector's weights on the labelled pages of formasaurus and measures it on them, ten-fold by domain:
 * `npm run corpora -- formasaurus [--write] [--list] [--keep=FILE]`. `--write` writes the weights fitted on all pages;
 * `--keep` remembers in a file what was read of the pages, and reads it from there the next time.
 */
export default async function formasaurus(args: readonly string[]): Promise<void> {
  const kept = args.find((arg) => arg.startsWith('--keep='))?.slice('--keep='.length);
  const pages = await remembered(kept, () => labelledPages(join(process.env.PLUMBLINE_CORPORA ?? '', 'formasaurus')));
  const folds = foldsByDomain(pages, 10);
  const judged = folds.flatMap((fold) => {
    const model = fittedOn(samplesOf(pages.filter((page) => !fold.includes(page))), featureNames);
    return fold.map((page) => judge(page, model));
  });
  const all = fittedOn(samplesOf(pages), featureNames);
  const out = process.stdout;
  out.write(`${pages.length} pages, ${folds.length} folds by domain\n`);
  out.write(report('cross-validated', judged));
  out.write(
    report(
      'weights in the product',
      pages.map((page) => judge(page, inProduct)),
    ),
  );
  out.write(
    report(
      'weights before fitting',
      pages.map((page) => judge(page, prior)),
    ),
  );
  out.write(report('name and placeholder pattern', pages.map(judgeByPattern)));
  if (args.includes('--list')) for (const each of judged.filter(isWrong)) out.write(`${line(each)}\n`);
  if (args.includes('--write')) {
    writeFileSync(
      new URL('../../src/collect/search/weights.json', import.meta.url),
      `${JSON.stringify(all, null, 2)}\n`,
    );
    out.write('weights written\n');
  }
}

const Case = z.object({
  id: z.string(),
  file: z.string(),
  url: z.string(),
  expected: z.enum(['present', 'absent']),
  forms: z.array(z.object({ index: z.number(), type: z.string(), search_query_fields: z.array(z.string()) })),
});
type Case = z.infer<typeof Case>;

interface Page extends Case {
  readonly candidates: readonly Candidate[];
}

interface Judged {
  readonly page: Page;
  readonly best: Candidate | undefined;
  readonly confidence: number;
}

async function remembered(file: string | undefined, make: () => Promise<readonly Page[]>): Promise<readonly Page[]> {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = await make();
  if (file !== undefined) writeFileSync(file, JSON.stringify(made));
  return made;
}

async function labelledPages(folder: string): Promise<readonly Page[]> {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')));
  const bundle = await build({
    entryPoints: [new URL('./formasaurus-page.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'formasaurusPage',
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  const site = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().url().startsWith(site.url) ? route.continue() : route.abort(),
    );
    const pages: Page[] = [];
    for (const each of cases) pages.push({ ...each, candidates: await read(page, `${site.url}/${each.file}`, code) });
    return pages;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** In a world of our own: old pages replace `URL` and much else. */
async function read(page: BrowserPage, url: string, code: string): Promise<readonly Candidate[]> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${code};JSON.stringify(formasaurusPage.candidates())`,
    });
    if (exceptionDetails !== undefined) throw new Error(`${url}: ${exceptionDetails.exception?.description}`);
    return JSON.parse(String(result.value));
  } finally {
    await session.detach();
  }
}

/** Labelled as the field that the query goes into; undefined where nobody said. */
function labelOf(page: Page, candidate: Candidate): boolean | undefined {
  const form = page.forms.find(({ index }) => index === candidate.form);
  // Fields outside of forms were never looked at by those who labelled.
  if (form === undefined || form.type === 'NOT ANNOTATED' || form.type === 'SKIP THIS FORM') return undefined;
  // One label for a form around the whole page says nothing of its many fields.
  if (form.type !== 'search') return candidate.wrapsPage ? undefined : false;
  return form.search_query_fields.length === 0 ? undefined : form.search_query_fields.includes(candidate.name);
}

function samplesOf(
  pages: readonly Page[],
): readonly { readonly features: ReadonlySet<string>; readonly label: boolean }[] {
  return pages.flatMap((page) =>
    page.candidates.flatMap((candidate) => {
      const label = labelOf(page, candidate);
      return label === undefined ? [] : [{ features: new Set(candidate.features), label }];
    }),
  );
}

function judge(page: Page, model: Fit): Judged {
  const scored = page.candidates.map((candidate) => ({
    candidate,
    confidence: probability(model, new Set(candidate.features)),
  }));
  const best = scored.sort((a, b) => b.confidence - a.confidence)[0];
  return { page, best: best?.candidate, confidence: best?.confidence ?? 0 };
}

function judgeByPattern(page: Page): Judged {
  const best = page.candidates.find(({ plain }) => plain);
  return { page, best, confidence: best === undefined ? 0 : 1 };
}

function isWrong({ page, confidence, best }: Judged): boolean {
  const present = page.expected === 'present';
  return present !== confidence >= surelySearch || (present && best !== undefined && labelOf(page, best) === false);
}

function report(title: string, judged: readonly Judged[]): string {
  const said = judged.filter(({ confidence }) => confidence >= surelySearch);
  const hits = said.filter(({ page }) => page.expected === 'present');
  const present = judged.filter(({ page }) => page.expected === 'present').length;
  const precision = hits.length / said.length;
  const recall = hits.length / present;
  const told = hits.flatMap(({ page, best }) => (best === undefined ? [] : (labelOf(page, best) ?? [])));
  const right = told.filter(Boolean).length;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `${title}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${said.length - hits.length} false, ${present - hits.length} missed; right field ${right} of ${told.length} = ${(right / told.length).toFixed(4)}\n`;
}

function line({ page, best, confidence }: Judged): string {
  const field = best === undefined ? 'no field' : `${best.form}/${best.name} ${best.features.join(' ')}`;
  return `${page.id} ${page.expected} ${confidence.toFixed(2)} ${page.url} ${field}`;
}

/** Pages of one domain stay together, so that nothing is tested on a site that it was fitted on. */
function foldsByDomain(pages: readonly Page[], count: number): readonly (readonly Page[])[] {
  const domains = [...new Set(pages.map(({ url }) => domainOf(url)))].sort();
  return Array.from({ length: count }, (_, fold) => {
    const own = new Set(domains.filter((_domain, index) => index % count === fold));
    return pages.filter(({ url }) => own.has(domainOf(url)));
  });
}

function domainOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const isSecondLevel = /^(co|com|org|net|gov|ac|edu)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}
