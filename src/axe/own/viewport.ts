import { attribute } from '../../collect/dom';
import type { OwnRule } from './tools';

/** People must be able to enlarge to this: WCAG 1.4.4. */
const neededScale = 2;

/** Viewport meta tags that keep people from zooming: https://act-rules.github.io/rules/b4f0c3 */
export const viewport: OwnRule = {
  id: 'meta-viewport',
  impact: 'moderate',
  act: ['b4f0c3'],
  standards: ['WCAG 1.4.4'],
  category: 'sensory-and-visual-cues',
  help: 'The page can be enlarged',
  *run(tools) {
    for (const { element } of tools.all('meta[content]')) {
      if (attribute(element, 'name')?.trim().toLowerCase() !== 'viewport') continue;
      const content = attribute(element, 'content') ?? '';
      const values = lockedBy(propertiesOf(content));
      if (content.trim() === '') continue;
      yield values === undefined ? { outcome: 'pass', element } : { outcome: 'violation', element, data: { values } };
    }
  },
};

function propertiesOf(content: string): ReadonlyMap<string, string> {
  const pairs = content.toLowerCase().split(/[,;]/);
  return new Map(
    pairs.flatMap((pair) => {
      const [name = '', value] = pair.split('=').map((each) => each.trim());
      return value === undefined || value === '' ? [] : [[name, value] as const];
    }),
  );
}

function lockedBy(properties: ReadonlyMap<string, string>): string | undefined {
  const scalable = properties.get('user-scalable');
  if (scalable !== undefined && !allowsScaling(scalable)) return `user-scalable=${scalable}`;
  const maximum = properties.get('maximum-scale');
  if (maximum === undefined) return undefined;
  const scale = scaleOf(maximum);
  return scale >= 0 && scale < neededScale ? `maximum-scale=${maximum}` : undefined;
}

// How browsers read the values: https://www.w3.org/TR/css-device-adapt-1/#translation-into-atviewport-descriptors
function allowsScaling(value: string): boolean {
  if (value === 'yes' || value === 'device-width' || value === 'device-height') return true;
  const number = Number.parseFloat(value);
  return Math.abs(number) >= 1;
}

/** Negative values are ignored; what can't be read counts as the least. */
function scaleOf(value: string): number {
  if (value === 'yes') return 1;
  if (value === 'device-width' || value === 'device-height') return 10;
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? 0.1 : number;
}
