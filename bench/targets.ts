import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { ensureBrowser } from '../scripts/setup.mjs';
import { devices } from '../src/cli/open';
import { bundledEngine } from '../tests/browser/targets/engine';
import { startHeartbeat, stopHeartbeat } from './heartbeat';
import { serveListings } from './listing';
import type { TargetPhase } from './targets-entry';

/**
 * What judging all tap targets costs, beside axe-core's rule `target-size` in the same browser on the same page: a quarter of
 * the elements are targets. Ours does more: layers, covers, mis-taps. Run: `npm run bench -- targets [elements...]`.
 */
const sizes = [10_000, 50_000];
const runs = 5;

interface Cost {
  readonly totalMs: number;
  readonly blockMs: number;
  readonly found: string;
}

export default async function benchTargets(args: readonly string[]): Promise<void> {
  const wanted = args.length > 0 ? args.map(Number) : sizes;
  const engine = await bundledEngine(undefined, join(import.meta.dirname, 'targets-entry.ts'));
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const site = await serveListings();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    process.stdout.write(
      'elements | targets phase ms, longest block own / heartbeat | axe target-size ms, heartbeat | times faster\n',
    );
    for (const elements of wanted) {
      const own: (Cost & { readonly ownBlockMs: number })[] = [];
      const theirs: Cost[] = [];
      for (let run = 0; run < runs; run += 1) {
        own.push(await ours(browser, `${site.url}/${elements}`, engine));
        if (run < (elements > 20_000 ? 2 : 3)) theirs.push(await axes(browser, `${site.url}/${elements}`, axe));
      }
      const [total, axeTotal] = [
        median(own.map(({ totalMs }) => totalMs)),
        median(theirs.map(({ totalMs }) => totalMs)),
      ];
      const cells = [
        `${elements}`,
        `${total.toFixed(0)}, ${median(own.map(({ ownBlockMs }) => ownBlockMs)).toFixed(0)} / ${median(own.map(({ blockMs }) => blockMs)).toFixed(0)} (${own[0]?.found})`,
        `${axeTotal.toFixed(0)}, ${median(theirs.map(({ blockMs }) => blockMs)).toFixed(0)} (${theirs[0]?.found})`,
        (axeTotal / total).toFixed(1),
      ];
      process.stdout.write(`${cells.join(' | ')}\n`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

async function ours(browser: Browser, url: string, engine: string): Promise<Cost & { readonly ownBlockMs: number }> {
  return onPage(browser, url, async (page) => {
    await page.evaluate(engine);
    await startHeartbeat(page);
    const phase = await page.evaluate((): Promise<TargetPhase> => Reflect.get(globalThis, 'plumblineTargetPhase')());
    const blockMs = await stopHeartbeat(page);
    const found = `${phase.targets} targets, ${phase.tooSmall.length} too small`;
    return { totalMs: phase.totalMs, blockMs, ownBlockMs: phase.longestBlockMs, found };
  });
}

async function axes(browser: Browser, url: string, axe: string): Promise<Cost> {
  return onPage(browser, url, async (page) => {
    await page.evaluate(axe);
    await startHeartbeat(page);
    const { totalMs, found } = await page.evaluate(async () => {
      const began = performance.now();
      const run: (options: unknown) => Promise<{ violations: { nodes: unknown[] }[] }> = Reflect.get(
        globalThis,
        'axe',
      ).run;
      const { violations } = await run({ runOnly: ['target-size'], resultTypes: ['violations'] });
      return { totalMs: performance.now() - began, found: `${violations[0]?.nodes.length ?? 0} violations` };
    });
    return { totalMs, found, blockMs: await stopHeartbeat(page) };
  });
}

async function onPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(devices.phone);
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await work(page);
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
