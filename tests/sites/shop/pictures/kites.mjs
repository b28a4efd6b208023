import { mirrored, ribbon, shape, stroke, tailPoints } from './palettes.mjs';
import { foil, sled } from './soft-kites.mjs';

const rod = '#22324a';

const bow = ([x, y], colour, turn) =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})">${shape(
    [
      [0, 0],
      [-15, -8],
      [-15, 8],
    ],
    colour,
  )}${shape(
    [
      [0, 0],
      [15, -8],
      [15, 8],
    ],
    colour,
  )}</g>`;

function stunt([deep, full, bright, pale]) {
  const [nose, a, b, tip] = [
    [0, -104],
    [-62, -42],
    [-118, 12],
    [-178, 78],
  ];
  const [centre, middle, spine] = [
    [0, 8],
    [-70, 54],
    [0, 74],
  ];
  const half =
    shape([nose, a, centre], full) +
    shape([a, b, middle, centre], bright) +
    shape([centre, middle, spine], deep) +
    `<path d="M${b} L${tip} Q-120 54 ${middle} Z" fill="${pale}"/>` +
    shape([a, [-84, -22], [-30, 28], centre], full, 'opacity=".55"') +
    stroke([nose, tip], rod, 5) +
    stroke(
      [
        [-96, -9],
        [-84, 60],
      ],
      rod,
      2.5,
    );
  return `${stroke(
    [
      [-60, 20],
      [-8, 250],
    ],
    '#5c6b80',
    1,
  )}${stroke(
    [
      [60, 20],
      [8, 250],
    ],
    '#5c6b80',
    1,
  )}
    ${mirrored(half)}${stroke([nose, spine], rod, 4)}${stroke(
      [
        [-96, -9],
        [0, 8],
        [96, -9],
      ],
      rod,
      3,
    )}`;
}

function delta([deep, full, bright, pale]) {
  const half =
    shape(
      [
        [0, -118],
        [0, 56],
        [-58, 66],
      ],
      pale,
    ) +
    shape(
      [
        [0, -118],
        [-58, 66],
        [-118, 70],
      ],
      bright,
    ) +
    shape(
      [
        [0, -118],
        [-118, 70],
        [-182, 66],
      ],
      full,
    ) +
    stroke(
      [
        [0, -118],
        [-182, 66],
      ],
      rod,
      4.5,
    );
  return `${ribbon(-172, 68, 120, 16, bright)}${ribbon(172, 68, 120, -16, full)}${ribbon(0, 58, 170, 20, deep)}${ribbon(0, 58, 150, -20, pale, 5)}
    ${mirrored(half)}${shape(
      [
        [0, -50],
        [16, 34],
        [0, 52],
      ],
      deep,
    )}${stroke(
      [
        [0, -118],
        [0, 56],
      ],
      rod,
      4,
    )}${stroke(
      [
        [-90, -20],
        [90, -20],
      ],
      rod,
      3,
    )}`;
}

function diamond([deep, full, bright, pale]) {
  const tail = tailPoints(0, 122, 150, 26);
  const bows = [4, 9, 14, 19, 24].map((i, n) => bow(tail[i], [full, bright, deep][n % 3], n % 2 === 0 ? 24 : -18));
  return `${stroke(
    tail.map(([x, y]) => [x.toFixed(1), y.toFixed(1)]),
    rod,
    2,
  )}${bows.join('')}
    ${shape(
      [
        [0, -138],
        [-98, -36],
        [0, -36],
      ],
      full,
    )}${shape(
      [
        [0, -138],
        [98, -36],
        [0, -36],
      ],
      pale,
    )}
    ${shape(
      [
        [-98, -36],
        [0, 124],
        [0, -36],
      ],
      bright,
    )}${shape(
      [
        [98, -36],
        [0, 124],
        [0, -36],
      ],
      deep,
    )}
    ${shape(
      [
        [0, -138],
        [98, -36],
        [0, 124],
      ],
      '#000',
      'opacity=".07"',
    )}
    ${stroke(
      [
        [0, -138],
        [0, 124],
      ],
      rod,
      4,
    )}${stroke(
      [
        [-98, -36],
        [98, -36],
      ],
      rod,
      4,
    )}
    ${stroke(
      [
        [0, -138],
        [-98, -36],
        [0, 124],
        [98, -36],
        [0, -138],
      ],
      '#fff',
      2.5,
      'opacity=".7"',
    )}`;
}

function box([deep, full, bright, pale]) {
  const cell = (y, left, right, inner) =>
    shape(
      [
        [-92, y - 24],
        [0, y - 58],
        [92, y - 24],
        [0, y + 8],
      ],
      inner,
      'style="filter:brightness(.7)"',
    ) +
    shape(
      [
        [-92, y - 24],
        [0, y + 8],
        [0, y + 84],
        [-92, y + 50],
      ],
      left,
    ) +
    shape(
      [
        [92, y - 24],
        [0, y + 8],
        [0, y + 84],
        [92, y + 50],
      ],
      right,
    ) +
    stroke(
      [
        [-92, y + 14],
        [0, y + 46],
        [92, y + 14],
      ],
      '#fff',
      3,
      'opacity=".6"',
    );
  const post = (x, top, bottom) =>
    stroke(
      [
        [x, top],
        [x, bottom],
      ],
      rod,
      4.5,
    );
  return `${stroke(
    [
      [0, 40],
      [-30, 250],
    ],
    '#5c6b80',
    1,
  )}${post(0, -160, 60)}
    ${cell(52, bright, full, deep)}${cell(-96, full, deep, pale)}
    ${post(-92, -126, 108)}${post(92, -126, 108)}${post(0, -92, 142)}`;
}

/** Kites by the name of their shape: sail colours -> SVG content around (0, 0), some 360 wide. */
export const kites = { stunt, delta, diamond, foil, box, sled };
