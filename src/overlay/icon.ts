const svg = 'http://www.w3.org/2000/svg';

/** 16 px square, drawn by hand: each tone has a shape of its own, so that nothing is told by colour alone. */
const paths = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5',
  warning: 'M8 2L15 14H1zM8 6.5v3.5M8 11.6v.8',
  note: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.2v4.3M8 4.6v.8',
  review: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6 6.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.1v.3M8 11.2v.8',
} as const;
export type IconName = keyof typeof paths;

export function icon(name: IconName, color: string): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.style.cssText = `flex: none; width: 16px; height: 16px; margin-top: 1px; fill: none; stroke: ${color};
    stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round;`;
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  picture.append(path);
  return picture;
}
