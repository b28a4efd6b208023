import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/background/frame/watch-page';

describe('The route of an address', () => {
  it.each([
    ['https://shop.example/kites', 'https://shop.example/kites#reviews'],
    ['https://shop.example/kites#a', 'https://shop.example/kites#b'],
    ['https://shop.example/kites', 'https://shop.example/kites#:~:text=red'],
  ])('is the same for %s and %s', (a, b) => {
    expect(routeOf(a)).toBe(routeOf(b));
  });

  it.each([
    ['https://shop.example/kites', 'https://shop.example/cart'],
    ['https://shop.example/search?q=kite', 'https://shop.example/search?q=rope'],
    ['https://shop.example/#/kites', 'https://shop.example/#/cart'],
    ['https://shop.example/#!/kites', 'https://shop.example/#!/cart'],
  ])('differs for %s and %s', (a, b) => {
    expect(routeOf(a)).not.toBe(routeOf(b));
  });
});
