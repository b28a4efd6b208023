import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../../scripts/setup.mjs';
import { checks } from '../../src/checks';

const Manifest = z.object({
  manifest_version: z.literal(3),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()).default([]),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.array(z.unknown()).default([]),
  web_accessible_resources: z.array(z.unknown()).default([]),
  icons: z.record(z.string(), z.string()),
  action: z.object({ default_icon: z.record(z.string(), z.string()), default_popup: z.string() }),
  background: z.union([z.object({ service_worker: z.string() }), z.object({ scripts: z.array(z.string()) })]),
});

describe.each(['chrome', 'edge', 'firefox'])('The build for %s', (browser) => {
  const folder = join(root, `.output/${browser}-mv3`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

  it('asks at install for nothing that reads pages unasked', () => {
    const panel = browser === 'firefox' ? [] : ['sidePanel'];
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
    expect(manifest.host_permissions).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  });

  it('runs in no page by itself, and lets no page see it', () => {
    expect(manifest.content_scripts).toEqual([]);
    expect(manifest.web_accessible_resources).toEqual([]);
  });

  it('holds every file that the manifest names, the notice, and the scripts that are injected', () => {
    const icons = [...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)];
    const scripts =
      'scripts' in manifest.background ? manifest.background.scripts : [manifest.background.service_worker];
    const injected = ['collector.js', 'axe-engine.js', 'overlay.js'];
    const files = [...icons, ...scripts, ...injected, manifest.action.default_popup, 'NOTICE.txt'];
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it('brings no schemas into the audited page: what a frame answers is checked in the background', () => {
    const mark = 'ZodError';
    const inPage = ['collector.js', 'axe-engine.js', 'overlay.js', 'content-scripts/audit.js'];
    const holds = (file: string) => readFileSync(join(folder, file), 'utf8').includes(mark);
    expect(holds('background.js')).toBe(true);
    expect(inPage.filter(holds)).toEqual([]);
  });

  it('gives its views what the checks say, and none of their code', () => {
    const chunks = join(folder, 'chunks');
    const views = readdirSync(chunks).map((file) => readFileSync(join(chunks, file), 'utf8'));
    expect(checks.filter(({ title }) => !views.some((code) => code.includes(title))).map(({ id }) => id)).toEqual([]);
    // what only a whole check has
    const mark = 'needs:[';
    expect(readFileSync(join(folder, 'collector.js'), 'utf8')).toContain(mark);
    expect(views.filter((code) => code.includes(mark))).toEqual([]);
  });
});
