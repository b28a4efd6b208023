import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { runAudit } from '../../src/audit/run';
import { type Bundles, createHost, readBundles } from '../../src/cli/host';
import type { Audit } from '../../src/model/audit';
import { serveFolder } from '../../tests/browser/audited';
import { type ActCase, type Answer, type Published, printTable } from './act-table';

/**
 * The W3C's ACT test cases: `npm run corpora -- act [rule...]`. What we say of a case is what our findings say that name its
 * rule: certain is "failed", review is "a person has to look". Prints a line a rule, published tools beside it.
 */
const side = 2;
const pageMs = 30_000;
/** Load speed has no part in it, and would wait for the first paint. */
const groups = ['accessibility', 'touch', 'search', 'forms', 'wayfinding', 'respect'];

export default async function act(wanted: readonly string[]): Promise<void> {
  const folder = join(process.env.PLUMBLINE_CORPORA ?? '.', 'act-rules');
  const all: readonly ActCase[] = JSON.parse(await readFile(join(folder, 'cases.json'), 'utf8'));
  const published: Published = JSON.parse(await readFile(join(folder, 'published-results.json'), 'utf8'));
  const verbose = wanted.includes('--each');
  const rules = wanted.filter((each) => !each.startsWith('--'));
  const cases = all.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
  const bundles = await readBundles(new URL('../../.output/chrome-mv3/', import.meta.url));
  const site = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const answers = new Map<string, Answer>();
  try {
    const queue = [...cases];
    const work = async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const answer = await answered(page, bundles, `${site.url}/${next.file}`, next.rule);
        answers.set(next.id, answer);
        if (verbose) process.stdout.write(`${line(next, answer)}\n`);
      }
    };
    await Promise.all(Array.from({ length: side }, work));
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
  printTable(cases, answers, published);
}

function line({ file, rule, expected }: ActCase, { verdict, by }: Answer): string {
  const right = expected === 'failed' ? verdict !== 'silent' : verdict === 'silent';
  return `${right ? ' ' : '!'} ${rule} expected ${expected}, said ${verdict} ${by} ${file}`;
}

async function answered(page: Page, bundles: Bundles, url: string, rule: string): Promise<Answer> {
  const signal = AbortSignal.timeout(pageMs);
  try {
    await page.goto(url, { waitUntil: 'load', timeout: pageMs });
    const host = createHost(page, bundles);
    const audit = await runAudit(
      host,
      {
        url,
        profile: 'content',
        device: 'desktop',
        checks: groups,
        startedAt: new Date().toISOString(),
        clock: () => performance.now(),
        began: performance.now(),
        versions: {},
        allowAxe: async () => true,
      },
      () => undefined,
      signal,
    );
    await host.close();
    return audit.ok ? answerOf(audit.value, rule) : { verdict: 'error', by: audit.error.message };
  } catch (thrown) {
    return { verdict: 'error', by: String(thrown).slice(0, 120) };
  }
}

function answerOf(audit: Audit, rule: string): Answer {
  const said = audit.findings.filter(({ standards }) => standards.includes(`ACT ${rule}`));
  const by = [...new Set(said.map(({ check, rule: own, message }) => `${check}/${own ?? message}`))].join(' ');
  if (said.some(({ certainty }) => certainty === 'certain')) return { verdict: 'certain', by };
  return { verdict: said.length > 0 ? 'review' : 'silent', by };
}
