import { countOf, readBasket } from './basket.mjs';
import { categoryOf, productOf } from './catalogue.mjs';
import { faultsOf, passFixOn } from './faults.mjs';
import { layout } from './layout.mjs';
import { article } from './pages/articles.mjs';
import { cart } from './pages/cart.mjs';
import { categoryPage } from './pages/category.mjs';
import { contact } from './pages/contact.mjs';
import { checkout, missing, track } from './pages/forms.mjs';
import { help } from './pages/help.mjs';
import { home } from './pages/home.mjs';
import { productPage } from './pages/product.mjs';
import { results } from './pages/results.mjs';

const pages = {
  '/': ['home', home],
  '/search': ['results', results],
  '/cart': ['cart', cart],
  '/contact': ['contact', contact],
  '/help': ['help', help],
  '/track': ['track', track],
  '/checkout': ['checkout', checkout],
  '/checkout/express': ['checkout', checkout],
};

/** The kind of page at a path, and what it shows. */
function route(path) {
  if (path in pages) return { page: pages[path][0], build: pages[path][1] };
  const category = path.startsWith('/c/') ? categoryOf(path.slice(3)) : undefined;
  if (category !== undefined) return { page: 'category', build: categoryPage, category };
  const product = path.startsWith('/p/') ? productOf(path.slice(3)) : undefined;
  if (product !== undefined) return { page: 'product', build: productPage, product };
  return { page: path.slice(1), build: article };
}

/** The page that answers a request: status, HTML, and how long the server thinks about it (ms). */
export function pageOf(request, url) {
  const faults = faultsOf(url);
  const basket = readBasket(request);
  const path = url.pathname;
  const { page, build, ...subject } = route(path);
  const query = (url.searchParams.get('q') ?? '').slice(0, 100);
  const view = {
    page,
    path,
    faults,
    basket,
    count: countOf(basket),
    query,
    order: url.searchParams.get('order') ?? '',
    sent: url.searchParams.has('sent'),
    ...subject,
  };
  const content = build(view);
  const body = layout(view, content ?? missing());
  return {
    status: content === undefined ? 404 : 200,
    body: passFixOn(body, faults.fix),
    delay: page === 'category' && faults.has('slow-answer') ? 1250 : 0,
  };
}
