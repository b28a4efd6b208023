import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { JsonReport } from '../../src/model/contract';
import { closed, listening } from './audited';
import { certificate, key } from './self-made-certificate';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Kites</title>${head}</head><body>${body}</body></html>`;

/** Pages that go wrong in their own way each, by path. */
const pages: Readonly<Record<string, RequestListener>> = {
  '/good': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page('<h1>Kites</h1>')),
  '/missing': (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end(page('<h1>Gone</h1>')),
  '/empty': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(''),
  '/svg': (_, response) =>
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4'),
  '/never': () => undefined,
  '/loop': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(page('<h1>Kites</h1><script>for(;;);</script>')),
  '/sends-on': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(page('<h1>One moment</h1><script>addEventListener("load", () => { location.href = "/good" })</script>')),
  '/wall': (_, response) =>
    response.writeHead(403, { 'content-type': 'text/html' }).end('<!doctype html><title>Just a moment...</title>'),
  '/overrides': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      page(
        '<h1>Kites</h1><form><input name="parentNode"><input name="children"></form><img name="body" alt="">',
        `<script>Array.prototype.map = () => { throw 1 }; window.postMessage = () => { throw 2 };
         Element.prototype.getBoundingClientRect = () => { throw 3 }; Document.prototype.querySelectorAll = () => [];</script>`,
      ),
    ),
  '/secret': ({ headers }, response) =>
    response
      .writeHead(headers['x-key'] === 'open' ? 200 : 500, { 'content-type': 'text/html' })
      .end(page(`<h1>Kites</h1><img alt="" src="http://localhost:1/${headers['x-key']}">`)),
};

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...args: readonly string[]): Promise<Run> {
  const script = join(import.meta.dirname, '../../.output/cli/audit.js');
  const env = { ...process.env, PLUMBLINE_BROWSER: ensureBrowser() };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { status: child.exitCode, stdout, stderr };
}

describe('the command line', () => {
  const server = createServer((request, response) => {
    const answer = pages[new URL(request.url ?? '/', 'http://x').pathname];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  const secure = createSecureServer({ key, cert: certificate }, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page('<h1>Kites</h1>'));
  });
  let site = '';
  let secureSite = '';

  beforeAll(async () => {
    site = await listening(server);
    secureSite = (await listening(secure)).replace('http:', 'https:');
  });
  afterAll(() => Promise.all([closed(server), closed(secure)]));

  it('answers each page in its place, good or bad, and exits 3', async () => {
    const paths = ['good', 'missing', 'empty', 'svg', 'pdf', 'sends-on', 'wall', 'overrides'];
    const addresses = [...paths.map((path) => `${site}/${path}`), 'nonsense', 'http://127.0.0.1:1/', 'about:blank'];
    const { status, stdout } = await run('--format', 'json', '--checks', 'wayfinding', ...addresses);
    const { audits } = JsonReport.parse(JSON.parse(stdout));
    const answers = audits.map((audit) => ('error' in audit ? audit.error.code : `${audit.status} ${audit.title}`));
    expect(answers).toEqual([
      '200 Kites',
      '404 Kites',
      '200 ',
      'not-html',
      'not-html',
      '200 Kites',
      'blocked',
      '200 Kites',
      'bad-address',
      'unreachable',
      'bad-address',
    ]);
    expect(audits.map(({ url }) => url)).toEqual(addresses);
    expect(status).toBe(3);
  });

  it('ignores what the file of decisions ignores, under the same fingerprints, and says so', async () => {
    const audit = async (...more: readonly string[]) => {
      const { stdout } = await run('--format', 'json', '--checks', 'wayfinding', ...more, `${site}/good`);
      const [first] = JsonReport.parse(JSON.parse(stdout)).audits;
      if (first === undefined || 'error' in first) throw new Error('not audited');
      return first;
    };
    const before = await audit();
    const [finding] = before.findings;
    const path = join(await mkdtemp(join(tmpdir(), 'plumbline-')), 'plumbline.json');
    const ignore = [{ finding: finding?.fingerprint, site: new URL(site).host, reason: 'known' }];
    await writeFile(path, JSON.stringify({ schema: 1, ignore }));
    const after = await audit('--config', path);
    expect(after.score.ignored).toBe(1);
    expect(after.findings.filter(({ ignored }) => ignored?.reason === 'known')).toMatchObject([
      { fingerprint: finding?.fingerprint, answer: 'dismissed' },
    ]);
    expect(after.score.value).toBeGreaterThan(before.score.value ?? 0);
    await writeFile(path, '{"schema": 1, "ignores": []}');
    const wrong = await run('--config', path, `${site}/good`);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('The file is not right');
  });

  it('takes no self-made certificate unless told to', async () => {
    const refused = await run('--format', 'json', secureSite);
    expect(JSON.parse(refused.stdout)).toMatchObject({ audits: [{ error: { code: 'certificate' } }] });
    const taken = await run('--format', 'json', '--checks', 'wayfinding', '--ignore-certificate', secureSite);
    expect(JSON.parse(taken.stdout)).toMatchObject({ audits: [{ status: 200 }] });
    expect(taken.status).toBe(0);
  });

  it('never takes longer than the time limit', async () => {
    const began = performance.now();
    const { status, stdout } = await run('--format', 'ndjson', '--timeout', '3', `${site}/never`, `${site}/loop`);
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).error?.code);
    expect(codes).toEqual(['timeout', 'timeout']);
    expect(status).toBe(3);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  it('sends headers to the audited origin', async () => {
    const { stdout } = await run(
      '--format',
      'json',
      '--checks',
      'wayfinding',
      '--header',
      'X-Key: open',
      `${site}/secret`,
    );
    expect(JSON.parse(stdout)).toMatchObject({ audits: [{ status: 200 }] });
  });

  it.each([
    [['--device', 'watch', 'http://127.0.0.1:1/'], '--device'],
    [['--checks', 'no-such-check', 'http://127.0.0.1:1/'], 'no-such-check'],
    [['--no-such-option'], 'no-such-option'],
    [['--header', 'nonsense', 'http://127.0.0.1:1/'], '--header'],
    [['--urls', '/no/such/file'], '/no/such/file'],
    [[], 'No address'],
  ])('exits 2 with a sentence on %j', async (args, sentence) => {
    const { status, stderr, stdout } = await run(...args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('exits 1 where a page scores too low or only provisionally', async () => {
    const { status, stderr } = await run('--checks', 'wayfinding', '--fail-under', '100', `${site}/good`);
    expect(stderr).toContain('provisional');
    expect(status).toBe(1);
  });
});
