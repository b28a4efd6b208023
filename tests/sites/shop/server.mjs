import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { withFix } from './faults.mjs';
import { files, slowly } from './files.mjs';
import { answerForm } from './orders.mjs';
import { pageOf } from './routes.mjs';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

const readBody = async (request) => {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 10_000) break;
  }
  return new URLSearchParams(body);
};

async function answer(request, response) {
  const url = new URL(request.url, 'http://shop');
  if (request.method === 'POST') {
    const { cookie, to } = answerForm(request, url, await readBody(request));
    response.writeHead(303, {
      location: withFix(to, url.searchParams.get('fix') ?? ''),
      ...(cookie && { 'set-cookie': cookie }),
    });
    response.end();
    return;
  }
  const wait = Math.min(5000, Number(url.searchParams.get('wait') ?? 0) || 0);
  const file = files(url);
  if (file !== undefined) {
    await slowly(wait);
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'public, max-age=604800' });
    response.end(file.body);
    return;
  }
  const page = pageOf(request, url);
  await slowly(page.delay);
  response.writeHead(page.status, html);
  response.end(request.method === 'HEAD' ? '' : page.body);
}

/**
 * Starts the demo shop, with all its problems unless a request says otherwise (`?fix=all`).
 * @param {{ port?: number, host?: string }} options port 0 is any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends without a slash
 */
export async function startShop({ port = 0, host = '127.0.0.1' } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${server.address().port}`, close };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startShop({ port: Number(process.env.PORT ?? 0) });
  console.log(url);
}
