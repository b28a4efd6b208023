import { readFileSync } from 'node:fs';
import { faultsOf } from './faults.mjs';
import { mark, picture } from './pictures/index.mjs';
import { sea } from './sound.mjs';
import { stylesheet } from './stylesheet.mjs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const scripts = {
  '/shop.js': read('./scripts/shop.js'),
  '/visits.js': read('./scripts/visits.js'),
  '/delivery-estimate.js': read('./scripts/delivery-estimate.js'),
};

const svg = 'image/svg+xml';

/** What the shop serves beside its pages; undefined where the address is a page's. */
export function files(url) {
  const path = url.pathname;
  if (path === '/shop.css') return { type: 'text/css; charset=utf-8', body: stylesheet(faultsOf(url)) };
  if (path === '/mark.svg') return { type: svg, body: mark };
  if (path === '/sounds/sea.wav') return { type: 'audio/wav', body: sea() };
  if (path in scripts) return { type: 'text/javascript; charset=utf-8', body: scripts[path] };
  const name = /^\/pictures\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  const drawn = name === undefined ? undefined : picture(name);
  return drawn === undefined ? undefined : { type: svg, body: drawn };
}

/** Waits some milliseconds, as a slow server would. */
export const slowly = (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve());
