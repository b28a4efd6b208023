import { createServer } from 'node:http';

/** Elements in one card of the listing. */
const cardElements = 20;

/** A product listing of about `elements` elements, every card positioned, as shops build them. */
export function listingPage(elements: number): string {
  const cards = Math.max(1, Math.round(elements / cardElements));
  const body = Array.from({ length: cards }, (_, index) => card(index)).join('\n');
  return `<!doctype html><html lang="en"><head><title>Kites, ${cards} of them</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.5 sans-serif; margin: 16px }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 16px }
.card { position: relative; border: 1px solid #ccc; padding: 8px }
.card .badge { position: absolute; top: 8px; right: 8px; background: #fff }
.card .picture { height: 80px; background: linear-gradient(#def, #abc) }
.card button, .card .more { min-height: 24px }
</style></head><body>
<header><a href="/">Kite shop</a><form role="search" action="/search"><label>Search <input type="search" name="q"></label><button>Search</button></form></header>
<main><h1>Kites</h1><div class="grid">${body}</div></main>
<footer><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></footer></body></html>`;
}

/** Twenty elements, five of them targets. */
function card(index: number): string {
  return `<article class="card"><div class="picture"><a href="/kite/${index}"><img alt="Kite ${index}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="40" height="40"></a></div>
<h2><a href="/kite/${index}">Kite number ${index}</a></h2><p class="text">A <em>light</em> kite with a <strong>long tail</strong> for steady wind.</p>
<ul><li><span>Span</span> <span>${120 + (index % 80)} cm</span></li><li><span>Wind</span></li></ul><span class="badge">New</span>
<div class="actions"><button type="button">Add to basket</button> <button type="button">Remember</button> <a class="more" href="/kite/${index}#reviews">Reviews</a></div></article>`;
}

/** Serves listings on 127.0.0.1: /<elements>. */
export async function serveListings(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const elements = Number((request.url ?? '/').slice(1)) || 1_000;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(listingPage(elements));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () => server.close(),
  };
}
