import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright';
import { ensureBrowser } from '../scripts/setup.mjs';
import { runAudit } from '../src/audit/run';
import { type Bundles, createHost, readBundles } from '../src/cli/host';
import { devices } from '../src/cli/open';
import { startHeartbeat, stopHeartbeat } from './heartbeat';
import { serveListings } from './listing';

/**
 * What the audit costs the page, beside axe-core's default run in the same browser on the same page: wall time and the
 * longest block of the main thread, as a heartbeat in the page sees it. Run: `npm run bench -- cost [elements...]`.
 */
const sizes = [1_000, 10_000, 50_000];
const runs = 5;

interface Cost {
  readonly totalMs: number;
  readonly blockMs: number;
}

export default async function benchCost(args: readonly string[]): Promise<void> {
  const wanted = args.length > 0 ? args.map(Number) : sizes;
  const executablePath = ensureBrowser();
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const site = await serveListings();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    process.stdout.write(
      'elements | phase 1 ms (longest block) | axe default ms (longest block) | ratio total | ratio block\n',
    );
    for (const elements of wanted) {
      const own: Cost[] = [];
      const theirs: Cost[] = [];
      const turns = elements > 20_000 ? 3 : runs;
      for (let run = 0; run < turns; run += 1) {
        own.push(await measured(browser, `${site.url}/${elements}`, (page) => phase1(page, bundles)));
        theirs.push(await measured(browser, `${site.url}/${elements}`, (page) => axeDefault(page, axe)));
      }
      process.stdout.write(`${row(elements, own, theirs)}\n`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

function row(elements: number, own: readonly Cost[], theirs: readonly Cost[]): string {
  const total = [median(own.map(({ totalMs }) => totalMs)), median(theirs.map(({ totalMs }) => totalMs))] as const;
  const block = [median(own.map(({ blockMs }) => blockMs)), median(theirs.map(({ blockMs }) => blockMs))] as const;
  const cells = [
    `${elements}`,
    `${total[0].toFixed(0)} (${block[0].toFixed(0)})`,
    `${total[1].toFixed(0)} (${block[1].toFixed(0)})`,
    `${((100 * total[0]) / total[1]).toFixed(1)} %`,
    `${((100 * block[0]) / block[1]).toFixed(1)} %`,
  ];
  return cells.join(' | ');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measured(browser: Browser, url: string, work: (page: Page) => Promise<unknown>): Promise<Cost> {
  const context = await browser.newContext(devices.phone);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await startHeartbeat(page);
    const began = performance.now();
    await work(page);
    const totalMs = performance.now() - began;
    return { totalMs, blockMs: await stopHeartbeat(page) };
  } finally {
    await context.close();
  }
}

/** From injection to a scored audit of phase 1. */
async function phase1(page: Page, bundles: Bundles): Promise<void> {
  const host = createHost(page, bundles);
  const controller = new AbortController();
  const began = performance.now();
  try {
    await runAudit(
      host,
      {
        url: page.url(),
        profile: 'shop',
        startedAt: new Date().toISOString(),
        began,
        clock: () => performance.now(),
        versions: {},
        allowAxe: async () => false,
      },
      (progress) => {
        if (progress.phase === 'scored') controller.abort();
      },
      controller.signal,
    );
  } finally {
    await host.close();
  }
}

/** axe-core as most people run it: all default rules, whole page, in a world of its own. */
async function axeDefault(page: Page, source: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
  await evaluate(`${source};undefined`);
  await evaluate('axe.run().then((results) => results.violations.length)');
  await session.detach();
}
