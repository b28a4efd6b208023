import { readFileSync } from 'node:fs';

const { problems } = JSON.parse(readFileSync(new URL('./problems.json', import.meta.url), 'utf8'));
const known = new Set(problems.map((problem) => problem.id));

/**
 * What is wrong with the shop for one request.
 * `?fix=all` mends everything, `?fix=id,id` those problems; every link within the shop passes it on.
 */
export function faultsOf(url) {
  const fix = url.searchParams.get('fix') ?? '';
  const mended = new Set(fix.split(','));
  return {
    fix,
    has(id) {
      if (!known.has(id)) throw new Error(`No such problem: ${id}`);
      return !mended.has('all') && !mended.has(id);
    },
  };
}

/** Adds the `fix` parameter to an address within the shop. */
export function withFix(address, fix) {
  if (fix === '') return address;
  const [, path, query, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address);
  const parameters = new URLSearchParams(query);
  parameters.set('fix', fix);
  return `${path}?${parameters.toString().replaceAll('%2C', ',')}${hash ?? ''}`;
}

/** Makes every link, form, style and picture of a page pass on the `fix` parameter. Forms with GET carry it as a field. */
export function passFixOn(page, fix) {
  if (fix === '') return page;
  const field = `<input type="hidden" name="fix" value="${fix.replace(/[^a-z0-9,-]/g, '')}">`;
  return page
    .replace(/ (href|src|action)="(\/[^"/][^"]*|\/)"/g, (_, name, address) => {
      return ` ${name}="${withFix(address.replaceAll('&amp;', '&'), fix).replaceAll('&', '&amp;')}"`;
    })
    .replace(/<form [^>]*method="get"[^>]*>/g, (form) => form + field);
}
