import { describe, expect, it } from 'vitest';
import { auditableReason } from '../../../src/messages/auditable';

describe('A page that can’t be audited says why', () => {
  it.each([
    ['chrome://settings/', 'browser-page'],
    ['edge://flags', 'browser-page'],
    ['about:config', 'browser-page'],
    ['devtools://devtools/bundled/x.html', 'browser-page'],
    ['about:blank', 'blank'],
    ['', 'blank'],
    [undefined, 'blank'],
    ['chrome-extension://abcdef/options.html', 'extension-page'],
    ['moz-extension://abcdef/options.html', 'extension-page'],
    ['view-source:https://shop.example/', 'view-source'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/x', 'store'],
    ['https://microsoftedge.microsoft.com/addons/x', 'store'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['data:text/html,hello', 'address'],
    ['javascript:void 0', 'address'],
    ['not an address', 'address'],
    ['file:///home/me/paper.PDF', 'pdf'],
  ])('%s: %s', (url, reason) => {
    expect(auditableReason(url)).toBe(reason);
  });

  it.each([
    'https://shop.example/',
    'http://localhost:3000/manual.pdf',
    'https://chrome.google.com/about',
    'https://github.example/a/b.pdf',
    'file:///home/me/page.html',
  ])('%s can be audited', (url) => {
    expect(auditableReason(url)).toBeUndefined();
  });

  it('a file without access to files', () => {
    expect(auditableReason('file:///home/me/page.html', { fileAccess: false })).toBe('file');
  });

  it('a document that is no page, once its type is known', () => {
    expect(auditableReason('https://shop.example/terms', { contentType: 'application/pdf' })).toBe('pdf');
    expect(auditableReason('https://shop.example/logo', { contentType: 'image/png' })).toBe('not-html');
    expect(auditableReason('https://shop.example/logo', { contentType: 'image/svg+xml' })).toBe('not-html');
  });
});
