import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { leftOut } from '../src/axe/left-out';
import { type Bundles, createHost } from '../src/cli/host';

/** Two ways to run the same rules of axe-core on a page's top frame, for comparing what they say and what they cost. */
export const comparedRules = axe.getRules().flatMap(({ ruleId }) => (ruleId in leftOut ? [] : [ruleId]));

export interface EngineRun {
  readonly totalMs: number;
  /** "rule type count" of every rule that has any, sorted. */
  readonly findings: readonly string[];
}

/** axe-core as the audit runs it: in slices, in an isolated world. */
export async function runInSlices(page: Page, bundles: Bundles, beforehand = async () => {}): Promise<EngineRun> {
  const host = createHost(page, bundles);
  const signal = new AbortController().signal;
  const frames = await host.frames(signal);
  const top = frames.ok ? frames.value.find(({ hello }) => hello.path?.length === 0) : undefined;
  if (top === undefined) throw new Error('The page did not answer.');
  await beforehand();
  const began = performance.now();
  const partial = await host.axePartial(top, { rules: comparedRules }, () => undefined, signal);
  if (!partial.ok) throw new Error(partial.error.message);
  const facts = await host.axeFinish(top, [0], [partial.value], signal);
  const totalMs = performance.now() - began;
  if (!facts.ok) throw new Error(facts.error.message);
  await host.close();
  return { totalMs, findings: counted(facts.value.flatMap(({ value }) => value.nodes)) };
}

let source: string | undefined;

/** axe-core as it comes. */
export async function runPlain(page: Page, beforehand = async () => {}): Promise<EngineRun> {
  source ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await beforehand();
  const began = performance.now();
  await page.evaluate(source);
  const nodes = await page.evaluate(async (values) => {
    const engine: typeof axe = Reflect.get(window, 'axe');
    const { violations, incomplete } = await engine.run(document, {
      runOnly: { type: 'rule', values: [...values] },
      resultTypes: ['violations', 'incomplete'],
      selectors: false,
      preload: false,
      iframes: false,
    });
    const named = (results: typeof violations, type: string) =>
      results.flatMap(({ id, tags, nodes: found }) =>
        // An experimental rule is never sure with us.
        found.map(() => ({ rule: id, type: tags.includes('experimental') ? 'incomplete' : type })),
      );
    return [...named(violations, 'violation'), ...named(incomplete, 'incomplete')];
  }, comparedRules);
  return { totalMs: performance.now() - began, findings: counted(nodes) };
}

function counted(nodes: readonly { readonly rule: string; readonly type: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rule, type } of nodes) counts.set(`${rule} ${type}`, (counts.get(`${rule} ${type}`) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).sort();
}
