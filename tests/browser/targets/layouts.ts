/** Pseudo-random numbers from a seed: mulberry32. The same seed gives the same page for ever. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const area = 150;

/**
 * A page of targets in all sizes, side by side, stacked, nested, lifted, scaled, cut and grown by pseudo-elements. All edges
 * lie on whole CSS px, so that a grid of them tells everything.
 */
export function layoutOf(seed: number): string {
  const random = randomOf(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const oneOf = <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const count = whole(4, 9);
  const rules: string[] = [];
  let body = '';
  for (let index = 0; index < count; index += 1) {
    const id = `t${index}`;
    const width = oneOf(8, 12, 16, 20, 22, 24, 26, 32, 44, whole(6, 60));
    const height = oneOf(8, 12, 16, 20, 22, 24, 26, 32, whole(6, 50));
    const left = whole(0, area - width);
    const top = whole(0, area - height);
    const lift = oneOf('', '', '', 'z-index:1', 'z-index:2', 'opacity:0.9', 'isolation:isolate');
    const act = oneOf(index, index, index, index, Math.max(0, index - 1));
    const grown = random() < 0.15 ? whole(1, 10) : 0;
    if (grown > 0) rules.push(`#${id}::after{content:'';position:absolute;inset:${-grown}px}`);
    const shape = oneOf('', '', '', '', `clip-path:inset(${whole(0, 4)}px)`, 'transform:scale(2);transform-origin:0 0');
    const style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;${lift};${shape}`;
    const inner = random() < 0.15 ? innerOf(index, width, height, whole) : '';
    body += wrapped(
      `<a id="${id}" data-act="${act}" href="https://example.com/${act}" style="${style}">${inner}</a>`,
      oneOf,
      whole,
    );
  }
  return `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><title>Layout ${seed}</title><style>body{margin:0}main{position:relative;width:${area}px;height:${area}px;margin:26px}a,i{position:absolute;display:block}${rules.join('')}</style><main>${body}</main>`;
}

/** A smaller target inside one, as a delete button in a card. */
function innerOf(index: number, width: number, height: number, whole: (least: number, most: number) => number): string {
  const side = whole(6, 26);
  const left = whole(0, Math.max(0, width - side));
  const top = whole(0, Math.max(0, height - side));
  return `<i id="i${index}" data-act="inner ${index}" role="button" tabindex="0" style="left:${left}px;top:${top}px;width:${side}px;height:${side}px"></i>`;
}

/** Some stand in boxes that cut or lift them. */
function wrapped(
  target: string,
  oneOf: <T>(...values: readonly T[]) => T,
  whole: (least: number, most: number) => number,
): string {
  const around = oneOf('', '', '', '', 'cut', 'context', 'static-cut');
  if (around === 'cut') {
    return `<div style="position:absolute;inset:${whole(0, 40)}px ${whole(0, 40)}px 0 0;overflow:clip;pointer-events:none">${target.replace('style="', 'style="pointer-events:auto;')}</div>`;
  }
  if (around === 'context') return `<div style="position:relative;z-index:${whole(0, 2)}">${target}</div>`;
  return around === 'static-cut' ? `<div style="overflow:clip;height:0">${target}</div>` : target;
}
