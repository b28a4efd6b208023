import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/cli/addresses';

describe('addresses as people type them', () => {
  it.each([
    ['https://shop.test/a?b=1', 'https://shop.test/a?b=1'],
    ['shop.test', 'https://shop.test/'],
    ['shop.test/kites', 'https://shop.test/kites'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['  https://bücher.test ', 'https://xn--bcher-kva.test/'],
  ])('%s', (typed, href) => {
    expect(addressOf(typed)).toEqual({ ok: true, value: href });
  });

  it.each(['nonsense', 'about:blank', 'chrome://version', 'javascript:alert(1)', 'http://', ''])(
    'refuses %s',
    (typed) => {
      expect(addressOf(typed)).toMatchObject({ ok: false, error: { code: 'bad-address' } });
    },
  );
});
