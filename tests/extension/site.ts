import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** What stands at a path: a page, something with headers of its own, or nothing that ever comes. */
export type Route =
  | string
  | { readonly body: string | Buffer; readonly headers?: Readonly<Record<string, string>> }
  | 'never';

/** Small pages under two hosts, which are two sites to a browser. Both end without a slash. */
export interface Site {
  readonly url: string;
  readonly otherUrl: string;
  close(): Promise<void>;
}

const Address = z.object({ port: z.number() });

/** Serves the routes, by path without query. `{url}` and `{otherUrl}` in a page stand for the hosts. */
export async function startSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const server = createServer((request, response) => answer(routes, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Address.parse(server.address());
  return { url: hostOf('127.0.0.1', port), otherUrl: hostOf('localhost', port), close: () => closed(server) };
}

function hostOf(host: string, port: number): string {
  return `http://${host}:${port}`;
}

function answer(
  routes: Readonly<Record<string, Route>>,
  { url = '/', socket }: IncomingMessage,
  response: ServerResponse,
): void {
  const route = routes[new URL(url, 'http://site').pathname];
  if (route === 'never') return;
  if (route === undefined) return void response.writeHead(404).end('Not here');
  const { body, headers } = typeof route === 'string' ? { body: route, headers: {} } : route;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  const port = socket.localPort ?? 0;
  if (typeof body !== 'string') return void response.end(body);
  response.end(body.replaceAll('{url}', hostOf('127.0.0.1', port)).replaceAll('{otherUrl}', hostOf('localhost', port)));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A page with a problem that stays: a link that leads nowhere on it. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
    <body><main><h1>${title}</h1>${body}</main></body></html>`;
}
