import { join } from 'node:path';
import type { Page } from 'playwright';
import { build, type Plugin } from 'vite';

/** A change to one source file, to prove that the comparison would notice. */
export interface Mutation {
  /** End of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The engine as one script, with a mutation where one is asked for. Throws where the mutation finds no place. */
export async function bundledEngine(
  mutation?: Mutation,
  entry = join(import.meta.dirname, 'agent-entry.ts'),
): Promise<string> {
  let applied = false;
  const mutate: Plugin = {
    name: 'mutate',
    enforce: 'pre',
    transform: (code, id) => {
      if (mutation === undefined || !id.endsWith(mutation.file) || !code.includes(mutation.from)) return undefined;
      applied = true;
      return code.replace(mutation.from, mutation.to);
    },
  };
  const built = await build({
    root: join(import.meta.dirname, '../../..'),
    configFile: false,
    logLevel: 'error',
    plugins: [mutate],
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'engine' },
    },
  });
  if (mutation !== undefined && !applied) throw new Error(`${mutation.file} has no "${mutation.from}"`);
  const [first] = Array.isArray(built) ? built : [];
  const [chunk] = first?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

export interface Verdicts {
  readonly certain: readonly string[];
  readonly asked: readonly string[];
}

/** What the engine says of the page as it stands. */
export async function judgedByEngine(page: Page, engine: string, check: string): Promise<Verdicts> {
  await page.evaluate(engine);
  return page.evaluate((id): Promise<Verdicts> => Reflect.get(globalThis, 'plumblineVerdicts')(id), check);
}
