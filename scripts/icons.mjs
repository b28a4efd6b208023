// @ts-check
/** Draws the icon's sizes from its one source, `public/icon.svg`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './setup.mjs';

export const iconSizes = [16, 32, 48, 96, 128];

/**
 * Draws every size into the folder.
 * @param {string} folder
 * @returns {{ size: number, file: string }[]}
 */
export function drawIcons(folder) {
  const source = readFileSync(join(root, 'public/icon.svg'), 'utf8');
  mkdirSync(folder, { recursive: true });
  return iconSizes.map((size) => {
    const file = join(folder, `${size}.png`);
    writeFileSync(file, new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng());
    return { size, file };
  });
}
