import { type Browser, chromium, type Page } from 'playwright';
import { readBundles } from '../src/cli/host';
import { devices } from '../src/cli/open';
import { type EngineRun, runInSlices, runPlain } from './engines';
import { startHeartbeat, stopHeartbeat } from './heartbeat';
import { serveListings } from './listing';

/**
 * axe-core in slices beside plain axe-core, the same rules on the same page in the same browser: wall time, the longest block
 * of the main thread as a heartbeat in the page sees it, and whether both found the same. Run: `npm run bench -- axe [elements...]`.
 */
const sizes = [1_000, 10_000, 50_000];

interface Run extends EngineRun {
  readonly blockMs: number;
}

export default async function benchAxe(args: readonly string[]): Promise<void> {
  const wanted = args.length > 0 ? args.map(Number) : sizes;
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  const site = await serveListings();
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    process.stdout.write('elements | in slices ms (longest block) | plain ms (longest block) | total | block | same\n');
    for (const elements of wanted) {
      const url = `${site.url}/${elements}`;
      const ours: Run[] = [];
      const theirs: Run[] = [];
      for (let turn = 0; turn < (elements > 20_000 ? 1 : 3); turn += 1) {
        ours.push(await measured(browser, url, (page, start) => runInSlices(page, bundles, start)));
        theirs.push(await measured(browser, url, (page, start) => runPlain(page, start)));
      }
      process.stdout.write(`${row(elements, ours, theirs)}\n`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

async function measured(
  browser: Browser,
  url: string,
  work: (page: Page, start: () => Promise<void>) => Promise<EngineRun>,
): Promise<Run> {
  const context = await browser.newContext(devices.phone);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    // The listing is without fault: one paragraph a card gets too pale, so that there is something to compare.
    await page.addStyleTag({ content: '.text { color: #bbb }' });
    const run = await work(page, () => startHeartbeat(page));
    return { ...run, blockMs: await stopHeartbeat(page) };
  } finally {
    await context.close();
  }
}

function row(elements: number, ours: readonly Run[], theirs: readonly Run[]): string {
  const [own, other] = [median(ours), median(theirs)];
  const [found, expected] = [ours, theirs].map((runs) => runs[0]?.findings.join(', ') ?? '');
  return [
    elements,
    `${own.totalMs.toFixed(0)} (${own.blockMs.toFixed(0)})`,
    `${other.totalMs.toFixed(0)} (${other.blockMs.toFixed(0)})`,
    (own.totalMs / other.totalMs).toFixed(2),
    (own.blockMs / other.blockMs).toFixed(3),
    found === expected ? 'yes' : `no: ${found} / ${expected}`,
  ].join(' | ');
}

function median(runs: readonly Run[]): { readonly totalMs: number; readonly blockMs: number } {
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { totalMs: middle(runs.map(({ totalMs }) => totalMs)), blockMs: middle(runs.map(({ blockMs }) => blockMs)) };
}
