import { describe, expect, it } from 'vitest';
import type { ElementDescription, Rect } from '../../../src/model/element';
import { sceneOf } from '../../../src/ui/model/scene';
import { aFinding } from '../report/an-audit';

const at = (name: string, rect: Rect): ElementDescription => ({
  selector: [`#${name}`],
  role: 'button',
  name,
  snippet: '',
  rect,
});
const ref = (frame: number) => ({ frame, node: 1 });

describe('The picture of a problem', () => {
  it('shows all of the element, in the proportions asked for', () => {
    const scene = sceneOf(aFinding({ element: at('Reply', [40, 300, 46, 20]) }), 2);
    const [x, y, width, height] = scene?.view ?? [0, 0, 0, 0];
    expect(width / height).toBeCloseTo(2);
    expect(x).toBeLessThan(40);
    expect(y).toBeLessThan(300);
    expect(x + width).toBeGreaterThan(86);
    expect(y + height).toBeGreaterThan(320);
  });

  it('measures the gap to the neighbour, across and down', () => {
    const beside = { element: at('Reply', [40, 300, 46, 20]), related: [at('Delete', [88, 300, 52, 20])] };
    expect(sceneOf(aFinding(beside), 2)?.gap).toEqual({ from: [86, 310], to: [88, 310], px: 2 });
    const below = { element: at('Reply', [40, 300, 46, 20]), related: [at('Delete', [40, 326, 46, 20])] };
    expect(sceneOf(aFinding(below), 2)?.gap).toMatchObject({ px: 6 });
    const over = { element: at('Reply', [40, 300, 46, 20]), related: [at('Bar', [0, 290, 390, 80])] };
    expect(sceneOf(aFinding(over), 2)?.gap).toBeUndefined();
  });

  it('leaves out what stands far off or in another frame', () => {
    const element = at('Reply', [40, 300, 46, 20]);
    const far = aFinding({ element, related: [at('Far', [40, 5000, 46, 20])] });
    expect(sceneOf(far, 2)?.boxes).toHaveLength(1);
    const other = aFinding({ element, ref: ref(0), related: [at('Near', [90, 300, 46, 20])], relatedRefs: [ref(1)] });
    expect(sceneOf(other, 2)?.boxes).toHaveLength(1);
  });

  it('is not drawn for the page as a whole, nor for what has no size', () => {
    const { element: _, ...page } = aFinding();
    expect(sceneOf(page, 2)).toBeUndefined();
    expect(sceneOf(aFinding({ element: at('Nowhere', [0, 0, 0, 0]) }), 2)).toBeUndefined();
  });
});
