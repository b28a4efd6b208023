import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { readBundles } from '../../src/cli/host';
import { serveFolder } from '../../tests/browser/audited';
import { runInSlices, runPlain } from '../engines';

/**
 * Whether axe-core in slices says what plain axe-core says, over all labelled pages: `npm run corpora -- axe-equality
 * [folder] [every n-th page]`. Prints the pages where they differ.
 */
export default async function axeEquality([only = '', step = '1']: readonly string[]): Promise<void> {
  const root = process.env.PLUMBLINE_CORPORA ?? '.';
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file.startsWith(only) && !file.includes('test-assets'))
    .sort()
    .filter((_, index) => index % Number(step) === 0);
  const bundles = await readBundles(new URL('../../.output/chrome-mv3/', import.meta.url));
  const site = await serveFolder(root);
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  let same = 0;
  let failed = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    for (const file of pages) {
      try {
        await page.goto(`${site.url}/${file}`, { waitUntil: 'load', timeout: 20_000 });
        const ours = await runInSlices(page, bundles);
        const theirs = await runPlain(page);
        const missing = theirs.findings.filter((each) => !ours.findings.includes(each));
        const more = ours.findings.filter((each) => !theirs.findings.includes(each));
        if (missing.length + more.length === 0) same += 1;
        else
          process.stdout.write(
            `${join(file)}: plain alone ${missing.join(', ')}; in slices alone ${more.join(', ')}\n`,
          );
      } catch (thrown) {
        failed += 1;
        process.stdout.write(`${file}: ${String(thrown).split('\n')[0]}\n`);
      }
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
  process.stdout.write(`${same} of ${pages.length} pages the same, ${failed} could not be run\n`);
}
