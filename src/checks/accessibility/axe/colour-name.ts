/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Where a hue's name begins, in degrees; the last one wraps around to red. */
const hues: readonly (readonly [number, string])[] = [
  [0, 'red'],
  [16, 'orange'],
  [46, 'yellow'],
  [68, 'green'],
  [160, 'teal'],
  [190, 'blue'],
  [258, 'purple'],
  [295, 'pink'],
  [345, 'red'],
];
/** Below this difference of its parts a colour looks grey. */
const leastChroma = 24;

/** What a person would call a colour: 'light grey', 'dark blue'. Never a value: that stands beside it. */
export function colourName([r, g, b]: Rgb): string {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 510;
  if (light >= 0.98) return 'white';
  if (light <= 0.04) return 'black';
  if (most - least < leastChroma) return `${shade(light, 0.35, 0.65)}grey`;
  const hue = hueOf([r, g, b], most, most - least);
  const name = hues.findLast(([from]) => hue >= from)?.[1] ?? 'red';
  if (name === 'orange' && light < 0.4) return 'brown';
  return `${shade(light, 0.3, 0.7)}${name}`;
}

function shade(light: number, dark: number, pale: number): string {
  if (light < dark) return 'dark ';
  return light > pale ? 'light ' : '';
}

/** Degrees: https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
function hueOf([r, g, b]: Rgb, most: number, chroma: number): number {
  const sixth = most === r ? ((g - b) / chroma) % 6 : most === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return (sixth * 60 + 360) % 360;
}
