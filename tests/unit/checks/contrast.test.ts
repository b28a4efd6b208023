import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastEvidence, contrastOf, nearestPassing } from '../../../src/checks/accessibility/axe/contrast';

describe('contrast', () => {
  it('is 21 between black and white, and 1 with itself', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastOf([9, 9, 9], [9, 9, 9])).toBe(1);
  });

  it('names a text colour that passes, wherever black or white does', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const colour = fc.tuple(part, part, part);
    const hex = (rgb: readonly number[]) => `#${rgb.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
    fc.assert(
      fc.property(colour, colour, (text, ground) => {
        const found = nearestPassing(hex(text), hex(ground), 4.5);
        const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(found ?? '') ?? [];
        const parts = [r, g, b].map((each) => Number.parseInt(each, 16));
        const [red = 0, green = 0, blue = 0] = parts;
        return contrastOf([red, green, blue], ground) >= 4.5;
      }),
    );
  });

  it('names colours as people do', () => {
    const names = (['#ffffff', '#d3d3d3', '#777777', '#0b5cad', '#8b4513', '#c42b1c'] as const).map(
      (foreground) => contrastEvidence({ fgColor: foreground }, true).colour,
    );
    expect(names).toEqual(['White', 'Light grey', 'Grey', 'Blue', 'Brown', 'Red']);
  });

  it('suggests the nearest step that passes: the one before it fails', () => {
    expect(nearestPassing('#b0b0b0', '#ffffff', 4.5)).toBe('#767676');
    expect(contrastOf([0x76, 0x76, 0x76], [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf([0x77, 0x77, 0x77], [255, 255, 255])).toBeLessThan(4.5);
  });

  it('leaves a passing colour as it is', () => {
    expect(nearestPassing('#000000', '#ffffff', 4.5)).toBe('#000000');
  });

  it('suggests nothing where a colour is not known', () => {
    expect(nearestPassing('rgb(0,0,0)', '#ffffff', 4.5)).toBeUndefined();
    expect(contrastEvidence({ messageKey: 'bgImage' }, false)).toEqual({ why: 'it stands on a picture' });
  });
});
