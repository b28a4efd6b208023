import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { leftOut } from '../src/axe/left-out';
import { type Bundles, createHost, readBundles } from '../src/cli/host';
import { devices } from '../src/cli/open';
import { startHeartbeat, stopHeartbeat } from './heartbeat';
import { serveListings } from './listing';

/**
 * axe-core in slices beside plain axe-core, the same rules on the same page in the same browser: wall time, the longest block
 * of the main thread as a heartbeat in the page sees it, and the findings. Run: `npm run bench -- axe [elements...]`.
 */
const sizes = [1_000, 10_000, 50_000];
const rules = axe.getRules().flatMap(({ ruleId }) => (ruleId in leftOut ? [] : [ruleId]));

interface Run {
  readonly totalMs: number;
  readonly blockMs: number;
  /** "rule violations/incomplete" of every rule that has any, sorted. */
  readonly findings: string;
}

export default async function benchAxe(args: readonly string[]): Promise<void> {
  const wanted = args.length > 0 ? args.map(Number) : sizes;
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  const plainAxe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const site = await serveListings();
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    process.stdout.write('elements | in slices ms (longest block) | plain ms (longest block) | total | block | same\n');
    for (const elements of wanted) {
      const turns = elements > 20_000 ? 1 : 3;
      const ours: Run[] = [];
      const theirs: Run[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        ours.push(await measured(browser, `${site.url}/${elements}`, (page) => inSlices(page, bundles)));
        theirs.push(await measured(browser, `${site.url}/${elements}`, (page) => plain(page, plainAxe)));
      }
      process.stdout.write(`${row(elements, ours, theirs)}\n`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

function row(elements: number, ours: readonly Run[], theirs: readonly Run[]): string {
  const [own, other] = [ours, theirs].map((runs) => ({
    total: median(runs.map(({ totalMs }) => totalMs)),
    block: median(runs.map(({ blockMs }) => blockMs)),
    findings: runs[0]?.findings ?? '',
  }));
  if (own === undefined || other === undefined) return '';
  return [
    elements,
    `${own.total.toFixed(0)} (${own.block.toFixed(0)})`,
    `${other.total.toFixed(0)} (${other.block.toFixed(0)})`,
    (own.total / other.total).toFixed(2),
    (own.block / other.block).toFixed(3),
    own.findings === other.findings ? 'yes' : `no: ${own.findings} / ${other.findings}`,
  ].join(' | ');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function measured(browser: Browser, url: string, work: (page: Page) => Promise<Timed>): Promise<Run> {
  const context = await browser.newContext(devices.phone);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    const { totalMs, findings } = await work(page);
    return { totalMs, findings, blockMs: await stopHeartbeat(page) };
  } finally {
    await context.close();
  }
}

interface Timed {
  readonly totalMs: number;
  readonly findings: string;
}

async function inSlices(page: Page, bundles: Bundles): Promise<Timed> {
  const host = createHost(page, bundles);
  const signal = new AbortController().signal;
  const frames = await host.frames(signal);
  const top = frames.ok ? frames.value[0] : undefined;
  if (top === undefined) throw new Error('The page did not answer.');
  await startHeartbeat(page);
  const began = performance.now();
  const partial = await host.axePartial(top, { rules }, () => undefined, signal);
  if (!partial.ok) throw new Error(partial.error.message);
  const facts = await host.axeFinish(top, [0], [partial.value], signal);
  const totalMs = performance.now() - began;
  if (!facts.ok) throw new Error(facts.error.message);
  await host.close();
  const nodes = facts.value.flatMap(({ value }) => value.nodes.map(({ rule, type }) => `${rule} ${type}`));
  return { totalMs, findings: counted(nodes) };
}

async function plain(page: Page, source: string): Promise<Timed> {
  await startHeartbeat(page);
  const began = performance.now();
  await page.evaluate(source);
  const nodes = await page.evaluate(async (values) => {
    const engine: typeof axe = Reflect.get(window, 'axe');
    const results = await engine.run(document, {
      runOnly: { type: 'rule', values: [...values] },
      resultTypes: ['violations', 'incomplete'],
      selectors: false,
      preload: false,
    });
    return [
      ...results.violations.flatMap(({ id, nodes }) => nodes.map(() => `${id} violation`)),
      ...results.incomplete.flatMap(({ id, nodes }) => nodes.map(() => `${id} incomplete`)),
    ];
  }, rules);
  return { totalMs: performance.now() - began, findings: counted(nodes) };
}

function counted(nodes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  return [...counts]
    .map(([node, count]) => `${node} ${count}`)
    .sort()
    .join(', ');
}
