import { chromium } from 'playwright';
import { errorFrom, fail, type Outcome, ok } from '../model/outcome';
import type { PageResult } from '../report';
import { addressOf } from './addresses';
import { type Bundles, readBundles } from './host';
import type { Options } from './options';
import { auditPage } from './page';
import { inOrder, turnstile } from './queue';

/** Beside this file once it is built: `.output/cli/audit.js` and `.output/chrome-mv3/`. */
const bundleFolder = new URL('../chrome-mv3/', import.meta.url);

/** Audits every address in one browser, several side by side. An error here is one of the whole call. */
export async function auditAll(
  options: Options,
  onPage: (result: PageResult) => void,
  signal: AbortSignal,
): Promise<Outcome<readonly PageResult[]>> {
  const bundles = await builtBundles();
  if (!bundles.ok) return bundles;
  const launched = await launch(options.browser);
  if (!launched.ok) return launched;
  const browser = launched.value;
  const loads = turnstile();
  const results: PageResult[] = [];
  const { probes, walks, ...rest } = options;
  const pageOptions = {
    ...rest,
    probeSearch: probes.includes('search'),
    walkKeyboard: walks.includes('keyboard'),
  };
  const audit = async (typed: string): Promise<PageResult> => {
    const address = addressOf(typed);
    if (!address.ok) return { url: typed, outcome: address };
    return { url: typed, outcome: await auditPage(browser, bundles.value, address.value, pageOptions, signal, loads) };
  };
  try {
    await inOrder(options.urls, options.concurrency, audit, (result) => {
      results.push(result);
      progress(results.length, options.urls.length);
      onPage(result);
    });
  } finally {
    await browser.close();
  }
  return ok(results);
}

async function builtBundles(): Promise<Outcome<Bundles>> {
  try {
    return ok(await readBundles(bundleFolder));
  } catch {
    return fail('internal', 'The extension is not built: run `npm run build` first.');
  }
}

async function launch(executablePath: string) {
  try {
    // Debian and CI run as root, where Chromium's own sandbox can't be set up.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return ok(await chromium.launch({ executablePath, args }));
  } catch (thrown) {
    const [line = ''] = errorFrom(thrown).message.split('\n');
    return fail('internal', `The browser at ${executablePath} could not be started: ${line}`);
  }
}

/** Only where somebody looks. */
function progress(done: number, total: number): void {
  if (process.stderr.isTTY && total > 1)
    process.stderr.write(`\r${done} of ${total} pages${done === total ? '\n' : ''}`);
}
