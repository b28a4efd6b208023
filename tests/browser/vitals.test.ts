import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundles } from '../../src/cli/host';
import type { Audit } from '../../src/model/audit';
import { audited, builtBundles, closed, launchChromium, listening } from './audited';

/** Pages whose speed is planned: `/name` is a page, `/file?wait=ms` a file that takes that long. */
const pages: Readonly<Record<string, { readonly wait?: number; readonly body: string }>> = {
  plain: { body: '<h1>Kites</h1><p>In every colour of the rainbow.</p>' },
  'slow-server': { wait: 1_200, body: '<h1>Kites</h1>' },
  'late-image': {
    body: '<p>Kites</p><img id="late" alt="" style="width:300px;height:300px" src="/file?wait=3000">',
  },
  'late-request': {
    body: `<p>Kites</p><img id="asked-late" alt="" style="width:300px;height:300px">
      <script>setTimeout(() => { document.querySelector('img').src = '/file?wait=0'; }, 2900);</script>
      <script src="/file?wait=3100"></script>`,
  },
  shift: {
    body: `<div id="banner"></div><p id="pushed" style="margin:0;height:500px;background:#eee">Kites</p>
      <script>setTimeout(() => { document.getElementById('banner').style.height = '300px'; }, 1000);</script>
      <script src="/file?wait=1300"></script>`,
  },
  blocked: {
    body: `<h1>Kites</h1><script src="/busy.js" defer></script>`,
  },
};

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#27c"/>';
// Pictures of few bytes a pixel are no candidates for the largest contentful paint.
const svg = `${drawing}<!-- ${'kite '.repeat(600)} --></svg>`;
const busy = 'setTimeout(() => { const end = performance.now() + 900; while (performance.now() < end); }, 300);';

function serve(): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[url.pathname.slice(1)];
    const type = url.pathname.endsWith('.js')
      ? 'text/javascript'
      : url.pathname === '/file'
        ? 'image/svg+xml'
        : 'text/html';
    const body = url.pathname.endsWith('.js') ? busy : url.pathname === '/file' ? svg : html(page?.body ?? '');
    const wait = page?.wait ?? Number(url.searchParams.get('wait') ?? 0);
    setTimeout(() => response.writeHead(200, { 'content-type': type }).end(body), wait);
  });
}

function html(body: string): string {
  return `<!doctype html><html lang="en"><title>Kites</title><meta name="viewport" content="width=device-width"><style>body{margin:0}</style><body>${body}`;
}

describe('load speed of planned pages', () => {
  let browser: Browser;
  let bundles: Bundles;
  let server: Server;
  let site: string;

  beforeAll(async () => {
    server = serve();
    [browser, bundles, site] = await Promise.all([launchChromium(), builtBundles(), listening(server)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), closed(server)]);
  });

  const audit = (name: string): Promise<Audit> => audited(browser, bundles, `${site}/${name}`, { checks: ['speed'] });
  const found = ({ findings }: Audit, check: string) => findings.filter((finding) => finding.check === check);
  const outcome = ({ checks }: Audit, check: string) => checks.find(({ id }) => id === check)?.outcome;

  it('measures a plain page, and says why it knows nothing of answers', async () => {
    const fast = await audit('plain');
    // How fast depends on the machine; that it was measured does not.
    for (const check of ['perf-lcp', 'perf-fcp', 'perf-ttfb', 'perf-cls', 'perf-blocking']) {
      expect([check, outcome(fast, check)]).not.toEqual([check, 'not-measured']);
    }
    expect(outcome(fast, 'perf-cls')).toBe('pass');
    expect(fast.checks.find(({ id }) => id === 'perf-inp')).toMatchObject({
      outcome: 'not-measured',
      reason: expect.stringContaining('Nobody has clicked'),
    });
    expect(Object.keys(fast.facts.vitals).sort()).toEqual(['CLS', 'FCP', 'LCP', 'TTFB']);
  });

  it('blames the server where it is slow', async () => {
    const slow = await audit('slow-server');
    const [ttfb] = found(slow, 'perf-ttfb');
    expect(ttfb).toMatchObject({ message: 'server', certainty: 'certain' });
    expect(slow.facts.vitals.TTFB?.value).toBeGreaterThanOrEqual(1_200);
  });

  it('names the picture that is long under way', async () => {
    const late = await audit('late-image');
    const [lcp] = found(late, 'perf-lcp');
    expect(lcp).toMatchObject({ message: 'slow-file', element: { selector: ['#late'] } });
    expect(lcp?.evidence.value).toBeGreaterThanOrEqual(3_000);
    expect(found(late, 'perf-diag-lcp-discovery')).toEqual([]);
  });

  it('names the picture that is asked for late', async () => {
    const late = await audit('late-request');
    const [lcp] = found(late, 'perf-lcp');
    expect(found(late, 'perf-diag-lcp-discovery')).toMatchObject([{ message: 'late', severity: 'minor' }]);
    expect(lcp).toMatchObject({ message: 'late-request', element: { selector: ['#asked-late'] } });
  });

  it('names what was pushed, and by how much', async () => {
    const [cls] = found(await audit('shift'), 'perf-cls');
    expect(cls).toMatchObject({ message: 'shift', element: { selector: ['#pushed'] } });
  });

  it('names the script that blocks, to be reviewed', async () => {
    const blocked = await audit('blocked');
    const [finding] = found(blocked, 'perf-blocking');
    expect(finding).toMatchObject({ message: 'script', certainty: 'review', severity: 'serious' });
    expect(finding?.evidence.script).toBe(`${site}/busy.js`);
    expect(finding?.evidence.value).toBeGreaterThan(800);
  });
});
