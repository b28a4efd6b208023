import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { type Bundles, readBundles } from '../../src/cli/host';
import { auditPage, type PageOptions } from '../../src/cli/page';
import type { Audit } from '../../src/model/audit';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder on 127.0.0.1, at a port of its own. */
export async function serveFolder(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' })
          .end(body),
      () =>
        response
          .writeHead(404, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Not found</title><h1>Not found</h1>'),
    );
  });
  return { url: await listening(server), close: () => closed(server) };
}

/** Starts a server on 127.0.0.1 and tells its address. */
export function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

/** A Chromium for pages, without the extension. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox'],
  });
}

/** The bundles as built: `npm run build` first. */
export function builtBundles(): Promise<Bundles> {
  return readBundles(new URL('../../.output/chrome-mv3/', import.meta.url));
}

const patient = { timeout: 50, profile: 'shop', device: 'phone' } as const satisfies PageOptions;

/** Audits a page as the command line would; throws where it can't. */
export async function audited(
  browser: Browser,
  bundles: Bundles,
  url: string,
  options: Partial<PageOptions> = {},
): Promise<Audit> {
  const audit = await auditPage(browser, bundles, url, { ...patient, ...options }, new AbortController().signal);
  if (!audit.ok) throw new Error(`${url}: ${audit.error.code} ${audit.error.message}`);
  return audit.value;
}
