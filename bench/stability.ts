import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureBrowser } from '../scripts/setup.mjs';
import { readBundles } from '../src/cli/host';
import { auditPage } from '../src/cli/page';
import { inOrder, turnstile } from '../src/cli/queue';
import { serveFolder } from '../tests/browser/audited';
import { startShop } from '../tests/sites/shop/server.mjs';

/** Audits at least 50 pages twice and compares the fingerprints: `npm run bench -- stability [pages]`. Aim: none differs. */
export default async function stability([count = '50']: readonly string[]): Promise<void> {
  const executablePath = ensureBrowser();
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  const folder = join(import.meta.dirname, '../tests/fixtures');
  const [shop, fixtures] = await Promise.all([startShop(), serveFolder(folder)]);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const urls = [...shopPages(shop.url), ...fixturePages(folder, fixtures.url)].slice(0, Number(count));
  const rounds = [await fingerprints(), await fingerprints()];
  let differing = 0;
  for (const url of urls) {
    const [first, second] = rounds.map((round) => round.get(url) ?? []);
    const changed = [
      ...(first ?? []).filter((each) => !second?.includes(each)),
      ...(second ?? []).filter((each) => !first?.includes(each)),
    ];
    if (changed.length > 0) process.stdout.write(`${url}: ${changed.join(', ')}\n`);
    differing += changed.length;
  }
  const total = [...(rounds[0]?.values() ?? [])].reduce((sum, each) => sum + each.length, 0);
  process.stdout.write(`${urls.length} pages, ${total} findings, ${differing} fingerprints differ\n`);
  await browser.close();
  await Promise.all([shop.close(), fixtures.close()]);

  async function fingerprints(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    const loads = turnstile();
    const options = { device: 'phone', profile: 'shop', timeout: 60 } as const;
    await inOrder(
      urls,
      2,
      (url) => auditPage(browser, bundles, url, options, new AbortController().signal, loads),
      (audit, url) => {
        if (!audit.ok) throw new Error(`${url}: ${audit.error.message}`);
        // Timings differ from load to load, and with them what is said of them.
        const steady = audit.value.findings.filter(({ check }) => !check.startsWith('perf-'));
        found.set(
          url,
          steady.map((finding) => `${finding.check} ${finding.fingerprint}`),
        );
      },
    );
    return found;
  }
}

function shopPages(url: string): readonly string[] {
  return ['', 'category', 'product', 'search?q=kite', 'cart', 'contact', 'help'].flatMap((path) => [
    `${url}/${path}`,
    `${url}/${path}${path.includes('?') ? '&' : '?'}fix=all`,
  ]);
}

function fixturePages(folder: string, url: string): readonly string[] {
  return readdirSync(folder).flatMap((check) =>
    readdirSync(join(folder, check))
      .filter((file) => file.endsWith('.html'))
      .map((file) => `${url}/${check}/${file}`),
  );
}
