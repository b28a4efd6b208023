import { productOf } from '../catalogue.mjs';
import { garden } from './garden.mjs';
import { gear } from './gear.mjs';
import { kites } from './kites.mjs';
import { palettes } from './palettes.mjs';
import { scenes } from './scenes.mjs';

const drawings = { ...kites, ...garden, ...gear };
const turns = { stunt: -12, delta: 8, diamond: 14, foil: -6, box: 10, sled: -4 };

/** Blades of grass along the foot of a picture, always the same ones. */
const grass = Array.from({ length: 90 }, (_, i) => {
  const x = (i * 137) % 400;
  const y = 352 + ((i * 61) % 44);
  const [lean, height] = [((i * 29) % 9) - 4, 7 + ((i * 43) % 9)];
  return `<path d="M${x} ${y}q${lean / 2} ${-height / 2} ${lean} ${-height}" stroke="${i % 3 === 0 ? '#8fbf86' : '#a4cb97'}" stroke-width="1.500" fill="none"/>`;
}).join('');

/** A product before its sky, 400 x 400. `view` 2 shows it flying higher, 3 close by. */
function productPicture(product, view) {
  const [kind, palette] = product.picture;
  const { sail, sky } = palettes[palette];
  const [scale, y, turn] = { 1: [0.92, 186, 0], 2: [0.5, 130, 22], 3: [1.7, 230, -8] }[view];
  const ground =
    kind in kites
      ? '<path d="M0 360 C90 330 180 350 260 340 C330 332 370 346 400 338 L400 400 L0 400 Z" fill="#cfe3c2"/><path d="M0 384 C120 362 250 388 400 366 L400 400 L0 400 Z" fill="#b9d6ae"/>'
      : '<path d="M0 346 L400 346 L400 400 L0 400 Z" fill="#fff" opacity=".45"/>';
  const clouds =
    kind in kites
      ? '<g fill="#fff" opacity=".85"><ellipse cx="80" cy="90" rx="46" ry="12"/><circle cx="70" cy="80" r="18"/><circle cx="94" cy="76" r="22"/><ellipse cx="330" cy="56" rx="40" ry="10"/><circle cx="326" cy="46" r="18"/></g>'
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs><rect width="400" height="400" fill="url(#s)"/>${clouds}${ground}${kind in kites ? grass : ''}<g transform="translate(200 ${y}) rotate(${(turns[kind] ?? 0) + turn}) scale(${scale})">${drawings[kind](sail)}</g></svg>`;
}

/** The SVG of `/pictures/<name>.svg`; undefined where there is none. */
export function picture(name) {
  if (Object.hasOwn(scenes, name)) return scenes[name]();
  const [, slug, view] = /^(.+?)(?:-view-([23]))?$/.exec(name) ?? [];
  const product = productOf(slug);
  return product === undefined ? undefined : productPicture(product, Number(view ?? 1));
}

/** The shop's mark, also its favicon. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32"><rect width="32" height="32" rx="9" fill="#0b3a66"/><path d="M16 4 L25 13 L16 25 L7 13 Z" fill="#ffc145"/><path d="M16 4 L25 13 L16 13 Z" fill="#e4572e"/><path d="M7 13 L16 13 L16 25 Z" fill="#ff8a5c"/><path d="M16 25 q3 2 0 4" fill="none" stroke="#fff" stroke-width="1.500"/></svg>';
