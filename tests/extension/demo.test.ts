import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, toolsNode } from '../../scripts/setup.mjs';
import { JsonReport } from '../../src/model/contract';

const demo = join(root, '.output/cli/demo.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('npm start without a display prints the scorecard, and leaves the picture and the audit', async () => {
  const { stdout } = await promisify(execFile)(toolsNode(), [demo, '--headless', '--out', folder]);
  const { audits } = JsonReport.parse(JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')));
  const [audit] = audits;
  if (audit === undefined || 'error' in audit) throw new Error('The demo shop was not audited');
  expect(audit).toMatchObject({ device: 'desktop', profile: 'shop', score: { value: expect.any(Number) } });
  expect(stdout).toContain(`Score ${Math.round(audit.score.value ?? Number.NaN)}`);
  const picture = readFileSync(join(folder, 'popup.png'));
  // A PNG's header holds its width and height: the popup's 400 x 600 at two device pixels each.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([800, 1200]);
});

it('npm start says so where the page can not be reached', async () => {
  const run = promisify(execFile)(toolsNode(), [demo, '--headless', '--out', folder, 'http://no-such-host.invalid/']);
  await expect(run).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('Not audited') });
});
