import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkById } from '../../src/checks';
import type { Bundles } from '../../src/cli/host';
import { devices } from '../../src/cli/open';
import type { Audit } from '../../src/model/audit';
import type { Device } from '../../src/model/ids';
import { audited, builtBundles, launchChromium, type Site as Served, serveFolder } from '../browser/audited';
import { type Shop, startShop } from '../sites/shop/server.mjs';
import { desktopViewport, type ExtensionBrowser, launchExtension } from './browser';
import { auditByButton, auditOf } from './session';
import { page, type Site, startSite } from './site';

const shopPages = ['/', '/search?q=kite', '/cart', '/contact'];
const fixturePages = ['/axe-text-alternatives/page.html', '/target-covered-dead/page.html'];

/** What each host reaches in a way of its own: closed shadow roots, frames, frames in shadow roots. */
const faults = `<button type="button" style="width:9px;height:9px;padding:0"></button><a href="#nowhere">Sizes</a>`;
const parts = `<template id="faults">${faults}</template><div id="open"></div><div id="closed"></div><div id="holder"></div>
  <iframe src="/inner" title="Inner"></iframe><iframe srcdoc='${faults}' title="In the page"></iframe>
  <script>
    const find = (id) => document.getElementById(id);
    for (const mode of ['open', 'closed']) find(mode).attachShadow({ mode }).innerHTML = find('faults').innerHTML;
    find('holder').attachShadow({ mode: 'open' }).innerHTML = '<iframe src="/inner" title="Shadowed"></iframe>';
  </script>`;

let extension: ExtensionBrowser;
let chromium: Browser;
let bundles: Bundles;
let shop: Shop;
let fixtures: Served;
let small: Site;

beforeAll(async () => {
  [shop, small, fixtures, bundles] = await Promise.all([
    startShop(),
    startSite({ '/parts': page('Parts', parts), '/inner': page('Inner', faults) }),
    serveFolder(join(import.meta.dirname, '../fixtures')),
    builtBundles(),
  ]);
  [extension, chromium] = await Promise.all([launchExtension(), launchChromium()]);
});

afterAll(async () => {
  await Promise.all([extension.close(), chromium.close(), shop.close(), small.close(), fixtures.close()]);
});

async function emulate(page: Page, device: Device): Promise<void> {
  if (device === 'desktop') return page.setViewport(desktopViewport);
  const { viewport, deviceScaleFactor = 1, userAgent = '' } = devices.phone;
  if (!viewport) throw new Error('The command line’s phone has no viewport');
  await page.emulate({ viewport: { ...viewport, deviceScaleFactor, isMobile: true, hasTouch: true }, userAgent });
}

async function byExtension(url: string, device: Device): Promise<Audit> {
  const page = await extension.browser.newPage();
  await emulate(page, device);
  await page.goto(url, { waitUntil: ['load', 'networkidle0'] });
  const { popup, run } = await auditByButton(extension, page);
  const audit = await auditOf(popup, run);
  await page.close();
  return audit;
}

/** What has to be equal: all but when and how fast, and what is measured of a load. */
function comparable({ url, finalUrl, title, device, profile, viewport, score, checks, findings, facts }: Audit) {
  const isOfLoad = (check: string): boolean => checkById.get(check)?.group === 'speed';
  return {
    page: { url, finalUrl, title, device, profile, viewport },
    items: score.items.filter(({ group }) => group !== 'speed'),
    checks: checks.filter(({ id }) => !isOfLoad(id)).map(({ timeMs: _, ...check }) => check),
    findings: findings.filter(({ check }) => !isOfLoad(check)).map(({ gain: _, ...finding }) => finding),
    facts: { ...facts, vitals: {} },
  };
}

/** Where each page is: the servers' addresses are known only once they run. */
const pages: readonly (readonly [path: string, at: () => string])[] = [
  ...shopPages.map((path) => [path, () => shop.url] as const),
  ...fixturePages.map((path) => [path, () => fixtures.url] as const),
  ['/parts', () => small.url],
];

describe.each(['desktop', 'phone'] as const)('Extension and command line on %s', (device) => {
  it.each(pages)('find the same on %s', async (path, at) => {
    const url = at() + path;
    const own = comparable(await byExtension(url, device));
    const other = comparable(await audited(chromium, bundles, url, { device }));
    expect(own.page.device).toBe(device);
    expect(own.findings.length).toBeGreaterThan(0);
    expect(own).toEqual(other);
  });
});
