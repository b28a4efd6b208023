import { shape, stroke, tailPoints } from './palettes.mjs';

const pole = '#8a6a4a';

function windsock([deep, full, bright, pale]) {
  const bands = [full, pale, bright, pale, full, deep];
  const edge = (i) => ({ x: -118 + i * 40, half: 52 - i * 5 });
  const cloth = bands.map((colour, i) => {
    const [a, b] = [edge(i), edge(i + 1)];
    return shape(
      [
        [a.x, -a.half],
        [b.x, -b.half + i],
        [b.x, b.half + i],
        [a.x, a.half],
      ],
      colour,
    );
  });
  const streamers = [-18, -8, 2, 12, 22].map((y, i) =>
    stroke(
      tailPoints(0, 0, 78, 10).map(([x, t]) => [(122 + t).toFixed(1), (y + 4 + x * (i % 2 === 0 ? 1 : -1)).toFixed(1)]),
      bands[i % 4],
      6,
    ),
  );
  return `${stroke(
    [
      [-150, -150],
      [-150, 200],
    ],
    pole,
    9,
  )}${stroke(
    [
      [-150, -96],
      [-118, -50],
    ],
    '#5c6b80',
    2,
  )}${stroke(
    [
      [-150, -96],
      [-118, 50],
    ],
    '#5c6b80',
    2,
  )}
    ${streamers.join('')}${cloth.join('')}<ellipse cx="-118" cy="0" rx="15" ry="52" fill="${deep}" style="filter:brightness(.75)"/>
    <rect x="-118" y="-52" width="245" height="26" fill="#fff" opacity=".12"/>`;
}

function koi([deep, full, bright, pale]) {
  const scales = [0, 1, 2, 3].flatMap((column) =>
    [-1, 0, 1].map((row) => {
      const [x, y] = [-40 + column * 38, row * (26 - column * 3)];
      return `<path d="M${x} ${y - 14} a16 14 0 0 1 0 28" fill="none" stroke="${deep}" stroke-width="3" opacity=".65"/>`;
    }),
  );
  return `${stroke(
    [
      [-168, -150],
      [-168, 200],
    ],
    pole,
    9,
  )}${stroke(
    [
      [-168, -90],
      [-128, -6],
    ],
    '#5c6b80',
    2,
  )}
    <path d="M110 -16 C150 -70 186 -66 196 -58 C180 -30 178 -4 198 44 C160 46 138 30 110 18 Z" fill="${full}"/>
    <path d="M-10 -46 C14 -86 50 -82 62 -76 C56 -62 56 -48 60 -38 Z" fill="${full}"/><path d="M-6 44 C10 78 36 80 48 76 C40 62 40 50 44 36 Z" fill="${full}"/>
    <path d="M-130 -46 C-60 -70 60 -50 122 -18 L122 20 C60 50 -60 68 -130 48 Z" fill="${bright}"/>
    <path d="M-130 -46 C-60 -70 60 -50 122 -18 L122 -6 C60 -26 -60 -34 -130 -18 Z" fill="${pale}" opacity=".75"/>
    ${scales.join('')}<ellipse cx="-130" cy="1" rx="13" ry="47" fill="${deep}"/>
    <circle cx="-86" cy="-14" r="13" fill="#fff"/><circle cx="-88" cy="-14" r="6.500" fill="#16243a"/>`;
}

function pinwheel([deep, full, bright, pale]) {
  const blade = (turn, colour, fold) =>
    `<g transform="rotate(${turn})"><path d="M0 0 C-10 -66 16 -112 66 -118 C72 -70 44 -22 0 0 Z" fill="${colour}"/><path d="M0 0 C16 -40 40 -86 66 -118 C72 -70 44 -22 0 0 Z" fill="${fold}"/></g>`;
  const blades = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    blade(i * 45, i % 2 === 0 ? bright : full, i % 2 === 0 ? pale : deep),
  );
  return `${stroke(
    [
      [0, -20],
      [0, 240],
    ],
    pole,
    9,
  )}<path d="M0 160 C-40 150 -66 120 -70 96 C-34 100 -8 124 0 160Z" fill="#5b9a63"/><path d="M0 190 C36 182 58 156 62 134 C30 138 8 160 0 190Z" fill="#3f8057"/>
    <g transform="translate(0 -20)">${blades.join('')}<circle r="17" fill="#fff"/><circle r="9" fill="${deep}"/></g>`;
}

/** Things that hang or turn in a garden: sail colours -> SVG content around (0, 0). */
export const garden = { windsock, koi, pinwheel };
