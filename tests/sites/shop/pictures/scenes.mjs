import { kites } from './kites.mjs';
import { palettes } from './palettes.mjs';

const cloud = (x, y, size, opacity = 0.9) =>
  `<g transform="translate(${x} ${y}) scale(${size})" fill="#fff" opacity="${opacity}"><ellipse cx="0" cy="0" rx="92" ry="26"/><circle cx="-34" cy="-18" r="32"/><circle cx="14" cy="-30" r="42"/><circle cx="56" cy="-12" r="26"/></g>`;

const flying = (kind, palette, x, y, size, turn) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${kites[kind](palettes[palette].sail)}</g>`;

const flier = (x, y, size, coat) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-9 0 L-12 40 M7 0 L13 40" stroke="#1b2a41" stroke-width="9" stroke-linecap="round"/><path d="M-15 -44 Q0 -56 15 -44 L13 6 L-13 6 Z" fill="${coat}"/><path d="M-10 -38 L-34 -58 M10 -38 L-20 -66" stroke="${coat}" stroke-width="9" stroke-linecap="round"/><circle cx="2" cy="-64" r="13" fill="#f2c9a1"/><path d="M-11 -66 a13 13 0 0 1 26 -2 Z" fill="#5b3a29"/></g>`;

const grass = (x, y) =>
  `<path d="M${x} ${y} q-6 -34 -20 -52 M${x + 6} ${y} q0 -40 4 -64 M${x + 12} ${y} q8 -30 24 -46 M${x + 18} ${y} q14 -20 34 -26" stroke="#7d9a5b" stroke-width="4" fill="none" stroke-linecap="round"/>`;

const svg = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;

const sky = (id, top, bottom) =>
  `<defs><linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>`;

/** The picture at the top of the home page: a beach with kites over it. Its middle 900 units serve narrow screens. */
function beach() {
  const string = (a, b) =>
    `<path d="M${a} Q${(a[0] + b[0]) / 2 + 30} ${(a[1] + b[1]) / 2 + 70} ${b}" fill="none" stroke="#37557a" stroke-width="1.600"/>`;
  return svg(
    1600,
    640,
    `${sky('s', '#86cdf0', '#eef6ea')}<rect width="1600" height="640" fill="url(#s)"/><circle cx="1250" cy="330" r="92" fill="#fff3cf" opacity=".9"/><circle cx="1250" cy="330" r="150" fill="#fff3cf" opacity=".35"/>
    ${cloud(180, 130, 1.1)}${cloud(560, 250, 0.7, 0.75)}${cloud(1430, 120, 1.2, 0.85)}${cloud(1000, 300, 0.6, 0.6)}
    <path d="M0 400 L180 372 L330 398 L1600 404 L1600 470 L0 470 Z" fill="#5c93a8" opacity=".55"/><rect y="402" width="1600" height="110" fill="#3f8fb5"/>
    <path d="M0 426 q60 10 120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0 t120 0" fill="none" stroke="#a9d8ea" stroke-width="4" opacity=".7"/>
    <path d="M0 462 q80 12 160 0 t160 0 t160 0 t160 0 t160 0 t160 0 t160 0 t160 0 t160 0 t160 0" fill="none" stroke="#d6eef5" stroke-width="6" opacity=".8"/>
    <path d="M0 494 C260 470 520 500 800 488 C1100 474 1340 504 1600 484 L1600 640 L0 640 Z" fill="#f0d7a6"/><path d="M0 560 C300 520 560 566 860 548 C1160 530 1380 566 1600 540 L1600 640 L0 640 Z" fill="#e6c68a"/>
    ${string([704, 452], [640, 176])}${string([716, 456], [700, 190])}${string([938, 470], [930, 160])}${string([1188, 458], [1270, 216])}
    ${flying('stunt', 'coral', 660, 140, 0.62, -14)}${flying('delta', 'sun', 930, 130, 0.52, 8)}${flying('diamond', 'plum', 1290, 170, 0.5, 16)}${flying('foil', 'sky', 330, 200, 0.66, -8)}${flying('diamond', 'leaf', 1120, 90, 0.26, -10)}${flying('delta', 'sky', 800, 66, 0.22, 12)}
    ${flier(336, 506, 0.8, '#96368f')}${flier(720, 500, 1, '#e4572e')}${flier(950, 516, 0.9, '#0b5cad')}${flier(1200, 500, 0.8, '#ffc145')}
    ${grass(80, 600)}${grass(150, 620)}${grass(1480, 604)}${grass(1540, 622)}${grass(1390, 628)}`,
  );
}

const meadow = () =>
  svg(
    800,
    500,
    `${sky('m', '#fbd7a4', '#fef3e0')}<rect width="800" height="500" fill="url(#m)"/>${cloud(620, 110, 0.8, 0.8)}${cloud(140, 190, 0.6, 0.7)}<path d="M0 340 C180 280 380 330 520 310 C640 292 740 320 800 300 L800 500 L0 500 Z" fill="#9cc28a"/><path d="M0 410 C220 360 420 420 800 370 L800 500 L0 500 Z" fill="#77ab6c"/>
    <path d="M310 372 Q350 300 470 190" fill="none" stroke="#4b5d74" stroke-width="1.800"/>${flying('diamond', 'coral', 490, 140, 0.62, 18)}${flier(330, 420, 1, '#0b5cad')}${flier(250, 432, 0.7, '#c4541a')}${grass(60, 480)}${grass(700, 470)}`,
  );

const workshop = () =>
  svg(
    800,
    560,
    `<rect width="800" height="560" fill="#f4e6cf"/><rect y="360" width="800" height="200" fill="#c99a66"/><rect y="360" width="800" height="16" fill="#b58450"/><rect x="70" y="60" width="250" height="200" rx="6" fill="#bfe2f2"/><path d="M70 60h250v200H70z M195 60v200 M70 160h250" fill="none" stroke="#8a6a4a" stroke-width="10"/>
    <path d="M70 220 C140 190 250 230 320 200 L320 260 L70 260 Z" fill="#8fc3a2"/>${flying('stunt', 'plum', 560, 180, 0.75, -8)}
    <g transform="translate(120 400)"><rect width="250" height="56" rx="8" fill="#e4572e"/><rect y="56" width="220" height="30" rx="6" fill="#ffc145"/><rect x="300" y="-10" width="90" height="96" rx="10" fill="#0b5cad"/><rect x="310" y="6" width="70" height="8" fill="#fff"/><rect x="310" y="26" width="70" height="8" fill="#fff"/><rect x="310" y="46" width="70" height="8" fill="#fff"/></g>
    <g transform="translate(590 420) rotate(-18)"><circle cx="-22" cy="52" r="24" fill="none" stroke="#16243a" stroke-width="10"/><circle cx="34" cy="52" r="24" fill="none" stroke="#16243a" stroke-width="10"/><path d="M-14 30 L40 -70 M26 30 L-28 -70" stroke="#9aa8b8" stroke-width="12" stroke-linecap="round"/></g>`,
  );

const harbour = () =>
  svg(
    800,
    420,
    `<rect width="800" height="420" fill="#dcebd7"/><path d="M0 250 C150 220 260 300 420 268 C560 240 660 300 800 262 L800 420 L0 420 Z" fill="#9fd0e3"/><g stroke="#fff" stroke-width="14" fill="none"><path d="M0 120 L800 170"/><path d="M210 0 L260 300"/><path d="M520 0 L500 280"/><path d="M0 210 L800 226" stroke-width="9"/></g>
    <g fill="#cfdcc4"><rect x="40" y="20" width="130" height="80" rx="8"/><rect x="300" y="24" width="170" height="90" rx="8"/><rect x="570" y="40" width="180" height="96" rx="8"/></g><path d="M300 250 L300 360 L330 360 L330 256" fill="#c9a97c"/>
    <g transform="translate(392 150)"><path d="M0 60 C-44 10 -44 -16 -30 -34 A42 42 0 0 1 30 -34 C44 -16 44 10 0 60 Z" fill="#c43d17"/><path d="M0 -42 L17 -20 L0 10 L-17 -20 Z" fill="#fff"/></g>`,
  );

/** Whole pictures by name. */
export const scenes = { beach, meadow, workshop, harbour };
