import { mirrored, ribbon, shape, stroke } from './palettes.mjs';

/** A power kite: an arc of air-filled cells. */
export function foil([deep, full, bright, pale]) {
  const cells = 13;
  const at = (i, radiusX, radiusY, drop) => {
    const angle = Math.PI * (1.08 - (1.16 * i) / cells);
    return [Math.cos(angle) * radiusX, drop - Math.sin(angle) * radiusY].map((n) => Math.round(n * 10) / 10);
  };
  const colours = [deep, full, bright, pale, bright, full, deep, full, bright, pale, bright, full, deep];
  const panels = colours.map((colour, i) => {
    const top = [at(i, 178, 128, 20), at(i + 1, 178, 128, 20)];
    const low = [at(i + 1, 150, 70, 20), at(i, 150, 70, 20)];
    return shape([...top, ...low], colour) + stroke([top[0], low[1]], '#ffffff', 1.5, 'opacity=".55"');
  });
  const mouths = colours.map((_, i) => {
    const [a, b] = [at(i + 0.18, 156, 82, 20), at(i + 0.82, 156, 82, 20)];
    return stroke([a, b], '#16243a', 6, 'opacity=".55"');
  });
  const lines = [0, 2, 4, 6, 7, 9, 11, 13].map((i) => {
    return stroke([at(i, 150, 70, 20), [i < 7 ? -26 : 26, 176]], '#5c6b80', 1);
  });
  return `${lines.join('')}${stroke(
    [
      [-26, 176],
      [-10, 250],
    ],
    '#5c6b80',
    1.4,
  )}${stroke(
    [
      [26, 176],
      [10, 250],
    ],
    '#5c6b80',
    1.4,
  )}${panels.join('')}${mouths.join('')}`;
}

/** A kite without a cross spar. */
export function sled([deep, full, bright, pale]) {
  const half =
    shape(
      [
        [0, -110],
        [-64, -110],
        [-64, 120],
        [0, 120],
      ],
      bright,
    ) +
    shape(
      [
        [-64, -110],
        [-138, 4],
        [-64, 120],
      ],
      full,
    ) +
    `<path d="M-18 62 L-50 62 L-34 24 Z" fill="#f4f8fb"/>` +
    stroke(
      [
        [-64, -110],
        [-64, 120],
      ],
      deep,
      7,
    ) +
    shape(
      [
        [0, -110],
        [-64, -110],
        [-64, -66],
        [0, -66],
      ],
      pale,
    );
  return `${stroke(
    [
      [-138, 4],
      [0, 250],
    ],
    '#5c6b80',
    1,
  )}${stroke(
    [
      [138, 4],
      [0, 250],
    ],
    '#5c6b80',
    1,
  )}
    ${ribbon(-52, 118, 120, 14, deep)}${ribbon(52, 118, 120, -14, full)}${mirrored(half)}`;
}
