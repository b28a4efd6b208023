import type { Feature } from './feature-names';
import fitted from './weights.json';

const weights: Readonly<Record<string, number>> = fitted.weights;

/** How sure it is that a field with these features is a search, 0-1: a logistic sum over the fitted weights. */
export function confidenceOf(features: ReadonlySet<Feature>): number {
  let sum = fitted.bias;
  for (const feature of features) sum += weights[feature] ?? 0;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
