import { readFileSync } from 'node:fs';

const base = ['base', 'frame', 'lists', 'home', 'product', 'service']
  .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
  .join('');

/** Rules that the shop serves while a problem is not mended. */
const rules = {
  'club-note': '.home .club p { color: #b9ab8d; }',
  'strip-close':
    '.home .strip a { padding-right: 0; } .home .strip { gap: 0; } .home .strip button { width: 14px; height: 14px; margin: 0; }',
  'search-button':
    '.home .suggestions { display: block; position: absolute; inset: 0 0 0 auto; width: 56px; } @media (min-width: 800px) { .home .suggestions { width: 122px; } }',
  'hero-links': '.home .panel .quiet::after { content: ""; position: absolute; inset: 0; }',
  'hero-picture':
    '.home .scene { height: auto; } .home .panel { margin-top: 0; } @media (min-width: 800px) { .home .hero { min-height: 230px; } }',
  'search-field':
    '@media (min-width: 800px) { .home .search { flex: none; width: auto; } .home .search input { flex: none; width: 178px; } }',
  'first-order':
    '@media (max-width: 799px) { .category { padding-bottom: 230px; } #first-order { position: fixed; inset: auto 0 0; height: 230px; } }',
  'basket-table': '.cart #basket-lines { min-width: 580px; }',
  'small-print': '.terms .prose p, .terms .prose .lead { font-size: 10px; line-height: 1.4; }',
};

/** The shop's one stylesheet. */
export function stylesheet(faults) {
  const more = Object.entries(rules).map(([id, rule]) => (faults.has(id) ? `${rule}\n` : ''));
  return base + more.join('');
}
