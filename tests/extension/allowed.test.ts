import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../../scripts/setup.mjs';
import { type ExtensionBrowser, launchExtension } from './browser';
import { ask, auditByButton, auditOf, ended, runOnce, tabInFront } from './session';
import { page, type Site, startSite } from './site';

/**
 * The browser's own permission prompt can't be answered from here, so these tests begin where it was: all sites are
 * allowed. That is a copy of the build, with `<all_urls>` moved from the optional permissions to those that are given.
 */
let folder: string;
let extension: ExtensionBrowser;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-allowed-'));
  cpSync(join(root, '.output/chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  const { optional_host_permissions: host_permissions, ...rest } = manifest;
  writeFileSync(file, JSON.stringify({ ...rest, host_permissions }));
  site = await startSite({
    '/': page(
      'Top',
      '<iframe src="{otherUrl}/inner" title="Theirs"></iframe><iframe src="/silent" title="None"></iframe>',
    ),
    '/inner': page('Inner', '<button type="button"></button>'),
    '/silent': 'never',
    '/plain': page('Plain', '<p>One</p>'),
  });
  extension = await launchExtension({ extensionPath: folder });
});

afterAll(async () => {
  await extension.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('Where all sites are allowed', () => {
  it('audits frames of other sites, and shows what it finds in them', async () => {
    const tab = await extension.browser.newPage();
    const parsed = new Promise((resolve) => tab.once('domcontentloaded', resolve));
    void tab.goto(`${site.url}/`).catch(() => undefined);
    await parsed;
    await tab.waitForFrame((frame) => frame.url() === `${site.otherUrl}/inner`);
    const { popup, tabId, run } = await auditByButton(extension, tab);
    const audit = await auditOf(popup, run);
    expect(audit.facts.frames).toEqual({ audited: 2, skipped: 1, skippedUrls: [`${site.url}/silent`] });
    const nameless = audit.findings.find(({ check }) => check === 'axe-names');
    expect(nameless?.element?.selector).toHaveLength(2);
    const request = { tabId, auditId: audit.schema && run.runId, fingerprint: nameless?.fingerprint ?? '' };
    expect(await ask(popup, { type: 'finding/reveal', ...request })).toEqual({ ok: true, value: { shown: 'shown' } });
    await tab.close();
  });

  it('opens the page 390 px wide and audits it there as a phone', async () => {
    const tab = await extension.openTab(`${site.url}/plain`);
    const popup = await extension.clickToolbarButton(tab);
    const tabId = await tabInFront(popup);
    const reader = await extension.openExtensionPage('/manifest.json');
    const answer = await ask(reader, { type: 'phone/open', tabId });
    const phoneTab = answer.ok ? (answer.value.tabId ?? -1) : -1;
    const run = await runOnce(reader, phoneTab, { phases: ended });
    expect(run).toMatchObject({ phase: 'done', device: 'phone', window: 'phone', url: `${site.url}/plain` });
    expect((await auditOf(reader, run)).viewport.width).toBe(390);
    const view = await extension.browser.waitForTarget((target) => target.url().endsWith(`popup.html?tab=${phoneTab}`));
    const scorecard = await view.asPage();
    await scorecard.waitForFunction(() => document.body.textContent.includes('still a desktop browser'));
  });
});
