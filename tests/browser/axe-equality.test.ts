import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInSlices, runPlain } from '../../bench/engines';
import { serveListings } from '../../bench/listing';
import type { Bundles } from '../../src/cli/host';
import { builtBundles, launchChromium, serveFolder } from './audited';

/** A few pages; the labelled corpora have the rest: `npm run corpora -- axe-equality`. */
const fixturePages = ['axe-contrast/page.html', 'axe-text-alternatives/page.html'];

describe('axe-core in slices', () => {
  let browser: Browser;
  let bundles: Bundles;
  let listings: Awaited<ReturnType<typeof serveListings>>;
  let fixtures: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    [browser, bundles, listings, fixtures] = await Promise.all([
      launchChromium(),
      builtBundles(),
      serveListings(),
      serveFolder('tests/fixtures'),
    ]);
  });
  afterAll(async () => {
    listings?.close();
    await Promise.all([browser?.close(), fixtures?.close()]);
  });

  const both = async (url: string) => {
    const page = await browser.newPage();
    try {
      await page.goto(url);
      await page.addStyleTag({ content: '.text { color: #bbb }' });
      const { findings } = await runInSlices(page, bundles);
      return { findings, plain: (await runPlain(page)).findings };
    } finally {
      await page.close();
    }
  };

  it('finds on a listing what plain axe-core finds', async () => {
    const { findings, plain } = await both(`${listings.url}/400`);
    expect(plain.length).toBeGreaterThan(0);
    expect(findings).toEqual(plain);
  });

  for (const path of fixturePages) {
    it(`finds on ${path} what plain axe-core finds`, async () => {
      const { findings, plain } = await both(`${fixtures.url}/${path}`);
      expect(plain.length).toBeGreaterThan(0);
      expect(findings).toEqual(plain);
    });
  }
});
