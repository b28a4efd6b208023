/** Four sail colours from dark to light, and the sky that they are shown against. */
export const palettes = {
  coral: { sail: ['#b7341a', '#e4572e', '#ff8a5c', '#ffd9a0'], sky: ['#dff1f7', '#fdf3e1'] },
  sky: { sail: ['#0b4a8f', '#1d77c9', '#5fb3ea', '#e9f6ff'], sky: ['#fdeedd', '#f6f8ee'] },
  plum: { sail: ['#5b1f63', '#96368f', '#e06aa7', '#ffc9d0'], sky: ['#e3eefb', '#fbeef2'] },
  leaf: { sail: ['#11604c', '#2c9a70', '#8ccf7e', '#f3e9a6'], sky: ['#e2f1f5', '#f4f7e4'] },
  sun: { sail: ['#c4541a', '#f08a24', '#ffc145', '#fff0b8'], sky: ['#d9eefa', '#eef7f4'] },
  night: { sail: ['#132a4c', '#2b4f86', '#e4572e', '#ffc145'], sky: ['#e6e9f6', '#f9efe4'] },
};

/** A polygon of points, filled. */
export const shape = (points, fill, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="${fill}" ${more}/>`;

/** A line through points. */
export const stroke = (points, colour, width = 2, more = '') =>
  `<polyline points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

/** The same drawing at its mirror image, a little darker: the half of a sail that is turned from the light. */
export const mirrored = (half) => `${half}<g transform="scale(-1,1)" style="filter:brightness(.86)">${half}</g>`;

/** Points along a swinging tail from (x, y) downwards. */
export const tailPoints = (x, y, length, swing) =>
  Array.from({ length: 25 }, (_, i) => {
    const t = i / 24;
    return [x + Math.sin(t * 7) * swing * (0.35 + t * 0.65), y + t * length];
  });

/** A tail of cloth from (x, y) downwards. */
export const ribbon = (x, y, length, swing, colour, width = 7) =>
  stroke(
    tailPoints(x, y, length, swing).map(([a, b]) => [a.toFixed(1), b.toFixed(1)]),
    colour,
    width,
  );
