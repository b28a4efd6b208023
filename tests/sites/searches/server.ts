import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closed, listening } from '../../browser/audited';
import { type Engine, flexSearch, lunrExact, miniSearch } from './engines';
import { type Good, type Wording, wordings } from './goods';

/** How a site's search is made, and what is wrong with it. */
export interface SearchSite {
  readonly wording: Wording;
  readonly engine: Engine;
  readonly forgets?: true;
  readonly deadEnd?: true;
  readonly popular?: true;
  readonly countless?: true;
  readonly answer?: (response: ServerResponse, query: string) => void;
}

const { english, german, french, hebrew } = wordings;
const fuzzy = miniSearch(english.goods);

/** Waits that a person would feel, in ms. */
const slowMs = 1_300;

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

export const sites: Readonly<Record<string, SearchSite>> = {
  good: { wording: english, engine: fuzzy },
  exact: { wording: english, engine: lunrExact(english.goods) },
  german: { wording: german, engine: flexSearch(german.goods), forgets: true },
  french: { wording: french, engine: miniSearch(french.goods), deadEnd: true },
  hebrew: { wording: hebrew, engine: miniSearch(hebrew.goods) },
  popular: { wording: english, engine: fuzzy, popular: true },
  countless: { wording: english, engine: fuzzy, countless: true },
  buried: {
    wording: english,
    engine: (query) =>
      query === 'zqxvkjw'
        ? []
        : [...english.goods]
            .reverse()
            .map(({ id }) => id)
            .slice(2, 10),
  },
  slow: {
    wording: english,
    engine: fuzzy,
    answer: (response, query) =>
      void setTimeout(
        () => html(response, 200, resultsPage('slow', { wording: english, engine: fuzzy }, query)),
        slowMs,
      ),
  },
  broken: {
    wording: english,
    engine: fuzzy,
    answer: (response) => html(response, 500, '<h1>Internal server error</h1>'),
  },
  client: {
    wording: english,
    engine: fuzzy,
    answer: (response) =>
      html(response, 200, '<!doctype html><title>Search</title><div id="app"></div><script src="app.js"></script>'),
  },
  busy: { wording: english, engine: fuzzy, answer: (response) => html(response, 429, 'Too many requests') },
  loop: {
    wording: english,
    engine: fuzzy,
    answer: (response, query) =>
      response.writeHead(302, { location: `/loop/search?q=${encodeURIComponent(query)}x` }).end(),
  },
  elsewhere: {
    wording: english,
    engine: fuzzy,
    answer: (response) => response.writeHead(302, { location: 'http://elsewhere.invalid/search' }).end(),
  },
  huge: {
    wording: english,
    engine: fuzzy,
    answer: (response) => html(response, 200, `<!doctype html><title>x</title>${'<p>kite</p>'.repeat(200_000)}`),
  },
  json: {
    wording: english,
    engine: fuzzy,
    answer: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[]}'),
  },
  login: {
    wording: english,
    engine: fuzzy,
    answer: (response) =>
      html(
        response,
        200,
        '<!doctype html><title>Log in</title><h1>Please log in</h1><form method="post"><input name="user"><input type="password" name="p"></form>',
      ),
  },
  captcha: {
    wording: english,
    engine: fuzzy,
    answer: (response) => html(response, 403, '<!doctype html><title>Just a moment...</title>'),
  },
  echo: {
    wording: english,
    engine: fuzzy,
    answer: (response, query) =>
      html(
        response,
        200,
        `<!doctype html><title>x</title><script>window.hit = "${query}"; fetch('/executed')</script><main><p>No results for ${query}</main><p`,
      ),
  },
};

export interface SearchServer {
  readonly url: string;
  /** Method, address and cookie header of every request, with its time in ms. */
  readonly log: readonly {
    readonly method: string;
    readonly url: string;
    readonly cookie: string;
    readonly at: number;
  }[];
  close(): Promise<void>;
}

/** Serves every site under its name: `/good/product/p1`, `/good/search?q=kite`. */
export async function startSearches(): Promise<SearchServer> {
  const log: { method: string; url: string; cookie: string; at: number }[] = [];
  const server = createServer((request, response) => {
    log.push({
      method: request.method ?? '',
      url: request.url ?? '',
      cookie: request.headers.cookie ?? '',
      at: performance.now(),
    });
    answer(request, response);
  });
  const url = await listening(server);
  return { url, log, close: () => closed(server) };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [name = '', place = ''] = url.pathname.split('/').filter(Boolean);
  const site = sites[name];
  if (site === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('set-cookie', 'seen=1');
  const query = url.searchParams.get('q') ?? '';
  if (place !== 'search') html(response, 200, productPage(name, site));
  else if (site.answer !== undefined) site.answer(response, query);
  else html(response, 200, resultsPage(name, site, query));
}

function layout(name: string, { wording }: SearchSite, title: string, main: string, query = ''): string {
  const { lang, dir, search, contact } = wording;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title></head><body>
<header><a href="/${name}/">Windward</a>
<form role="search" action="/${name}/search"><input type="search" name="q" aria-label="${search}" value="${escaped(query)}"><button>${search}</button></form></header>
<main>${main}</main>
<footer><a href="/${name}/contact">${contact}</a> <a href="/${name}/cart">Cart</a> <a href="/${name}/logout">Log out</a></footer></body></html>`;
}

function productPage(name: string, site: SearchSite): string {
  const [first] = site.wording.goods;
  return layout(name, site, `${first?.title} - Windward`, `<h1>${first?.title}</h1><p>${first?.text}</p>`);
}

function resultsPage(name: string, site: SearchSite, query: string): string {
  const { wording } = site;
  const ids = site.engine(query);
  const kept = site.forgets ? '' : query;
  const found = ids.flatMap((id) => wording.goods.find((good) => good.id === id) ?? []);
  if (found.length > 0) {
    const heading = site.countless ? wording.search : wording.found(found.length, query);
    return layout(
      name,
      site,
      `${wording.search}: ${query}`,
      `<h1>${escaped(heading)}</h1>${list(name, 'results', found)}`,
      kept,
    );
  }
  if (site.popular) {
    return layout(
      name,
      site,
      'Windward',
      `<section><h2>Popular right now</h2>${list(name, 'tiles', wording.goods.slice(0, 6))}</section>`,
      kept,
    );
  }
  if (site.deadEnd)
    return `<!doctype html><html lang="${wording.lang}"><title>${wording.search}</title><main><p>${wording.none(query)}</p></main></html>`;
  const tips = `<ul><li>${wording.tips}</li></ul>`;
  return layout(name, site, wording.search, `<h1>${escaped(wording.none(query))}</h1>${tips}`, kept);
}

function list(name: string, kind: string, goods: readonly Good[]): string {
  const items = goods.map(
    ({ id, title, text }) =>
      `<li class="card"><h2><a href="/${name}/product/${id}">${title}</a></h2><p>${text}</p></li>`,
  );
  return `<ul class="${kind}">${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
