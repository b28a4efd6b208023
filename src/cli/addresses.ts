import { fail, type Outcome, ok } from '../model/outcome';

const auditable = new Set(['http:', 'https:', 'file:']);

/** An address as a person types it; without a scheme it is https, on this machine http. */
export function addressOf(typed: string): Outcome<string> {
  const url = URL.parse(withScheme(typed.trim()));
  if (url === null || !auditable.has(url.protocol)) {
    return fail('bad-address', `${typed} is not an address that can be audited: http, https or file.`);
  }
  return ok(url.href);
}

function withScheme(typed: string): string {
  if (/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/.test(typed)) return `http://${typed}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(typed)) return `https://${typed}`;
  return typed;
}
