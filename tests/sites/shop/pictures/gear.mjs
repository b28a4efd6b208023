import { shape, stroke } from './palettes.mjs';

function reel([deep, full, bright, pale]) {
  const wound = Array.from({ length: 13 }, (_, i) =>
    stroke(
      [
        [-92 + (i % 2) * 3, -56 + i * 9],
        [92 - (i % 2) * 3, -52 + i * 9],
      ],
      i % 3 === 0 ? pale : '#fff',
      7,
    ),
  );
  return `<path d="M90 54 C150 70 170 110 120 140 C80 164 60 120 20 150" fill="none" stroke="${pale}" stroke-width="5"/>
    <rect x="-150" y="-104" width="300" height="44" rx="22" fill="${full}"/><rect x="-150" y="64" width="300" height="44" rx="22" fill="${full}"/>
    <rect x="-100" y="-86" width="200" height="176" fill="${deep}"/>${wound.join('')}
    <rect x="-150" y="-104" width="300" height="16" rx="8" fill="${bright}"/><rect x="-150" y="64" width="300" height="16" rx="8" fill="${bright}"/>`;
}

function rods([deep, full, bright, pale]) {
  const rod = (x) =>
    `<g transform="translate(${x} 0)"><rect x="-7" y="-170" width="14" height="340" rx="3" fill="${deep}"/><rect x="-7" y="-170" width="5" height="340" fill="#fff" opacity=".25"/><rect x="-9" y="-172" width="18" height="34" rx="4" fill="${bright}"/><rect x="-9" y="120" width="18" height="50" rx="4" fill="${pale}"/></g>`;
  return `<g transform="rotate(28)">${[-75, -45, -15, 15, 45, 75].map(rod).join('')}<rect x="-98" y="-30" width="196" height="34" rx="8" fill="${full}"/></g>`;
}

function bag([deep, full, bright, pale]) {
  return `<g transform="rotate(-32)"><rect x="-52" y="-178" width="104" height="356" rx="30" fill="${full}"/><rect x="-52" y="-178" width="38" height="356" rx="19" fill="${bright}" opacity=".7"/>
    <rect x="-52" y="-112" width="104" height="26" fill="${deep}"/><rect x="-52" y="84" width="104" height="26" fill="${deep}"/>
    <path d="M52 -98 C128 -70 128 70 52 96" fill="none" stroke="${deep}" stroke-width="14"/>${stroke(
      [
        [6, -160],
        [6, 160],
      ],
      pale,
      4,
      'stroke-dasharray="10 8"',
    )}
    <rect x="-30" y="-30" width="60" height="60" rx="8" fill="${pale}"/>${shape(
      [
        [0, -22],
        [18, -4],
        [0, 24],
        [-18, -4],
      ],
      deep,
    )}</g>`;
}

function stake([deep, full, bright, pale]) {
  const turns = [0, 1, 2, 3, 4].map((i) => {
    const [y, width] = [34 + i * 30, 40 - i * 6];
    return `<path d="M${-width} ${y} C${-width} ${y + 20} ${width} ${y - 2} ${width} ${y + 16}" fill="none" stroke="#7d8b9c" stroke-width="9" stroke-linecap="round"/>`;
  });
  return `<path d="M-190 150 C-90 96 90 96 190 150 L190 220 L-190 220 Z" fill="#e8cf9d"/><rect x="-8" y="-120" width="16" height="290" rx="8" fill="#9aa8b8"/>${turns.join('')}
    <rect x="-112" y="-150" width="224" height="48" rx="24" fill="${full}"/><rect x="-112" y="-150" width="224" height="18" rx="9" fill="${bright}"/>
    <circle cx="-84" cy="-126" r="9" fill="${pale}"/><circle cx="84" cy="-126" r="9" fill="${pale}"/>${stroke(
      [
        [-40, -102],
        [40, -102],
      ],
      deep,
      6,
    )}
    <path d="M-190 176 C-90 140 90 140 190 176 L190 220 L-190 220 Z" fill="#dcbd82"/>`;
}

/** What goes with a kite: sail colours -> SVG content around (0, 0). */
export const gear = { reel, rods, bag, stake };
