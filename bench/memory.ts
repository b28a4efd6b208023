import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { ensureBrowser } from '../scripts/setup.mjs';
import { readBundles } from '../src/cli/host';
import { auditPage } from '../src/cli/page';
import { inOrder, turnstile } from '../src/cli/queue';
import { serveListings } from './listing';

/** Pages between two looks at the memory; the first is what the last is compared with. */
const marked = 20;

/**
 * Resident memory of the command line over many pages in one browser, and whether anything is left open:
 * `npm run bench -- memory [pages]`. Aim: after 200 pages at most 1.3 times that after 20.
 */
export default async function memory([count = '200']: readonly string[]): Promise<void> {
  const pages = Number(count);
  const executablePath = ensureBrowser();
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  const site = await serveListings();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const session = await browser.newBrowserCDPSession();
  const urls = Array.from({ length: pages }, (_, index) => `${site.url}/${400 + (index % 10) * 40}`);
  const loads = turnstile();
  /** Resident MB after so many pages. */
  const marks = new Map<number, number>();
  let done = 0;
  const signal = new AbortController().signal;
  const options = { device: 'phone', profile: 'shop', timeout: 60 } as const;
  const results: unknown[] = [];
  await inOrder(
    urls,
    2,
    (url) => auditPage(browser, bundles, url, options, signal, loads),
    (result) => {
      results.push(result);
      done += 1;
      if (done % marked !== 0 && done !== pages) return;
      marks.set(done, resident(process.pid));
      process.stdout.write(`${done} pages: ${marks.get(done)} MB resident\n`);
    },
  );
  const { targetInfos } = await session.send('Target.getTargets');
  const left = targetInfos.filter(({ type }) => type === 'page' || type === 'iframe').length;
  const [early, late] = [marks.get(marked) ?? 0, marks.get(pages) ?? 0];
  process.stdout.write(
    `resident after ${marked} pages ${early} MB, after ${pages} ${late} MB, ratio ${(late / early).toFixed(2)}; ` +
      `contexts left ${browser.contexts().length}, pages left ${left}\n`,
  );
  await browser.close();
  site.close();
}

/** MB. */
function resident(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
