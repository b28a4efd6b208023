/** Logistic weights by feature. */
export interface Fit {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface Sample {
  readonly features: ReadonlySet<string>;
  readonly label: boolean;
}

/** What one would say without any data (the catalogue's points): where few pages show a feature, the fit stays near. */
export const prior: Fit = {
  bias: -3,
  weights: {
    'type-search': 3,
    landmark: 3,
    parameter: 2,
    'own-token': 2.2,
    'own-word': 2.2,
    'find-word': 0.8,
    'before-word': 1.2,
    'form-token': 1.8,
    'around-token': 1.2,
    action: 1.6,
    'single-field': 1.2,
    'get-form': 0.6,
    'button-word': 1.4,
    'button-icon': 1.4,
    combobox: 0.4,
    'page-head': 0.6,
    'no-form': 0,
    'many-fields': -1.5,
    'password-beside': -2.5,
    email: -3.5,
    newsletter: -2.5,
    coupon: -4,
    place: -2.5,
    account: -2,
    filter: -2.5,
    message: -2.5,
    'in-table': -3,
    'in-widget': -1.5,
    numeric: -2.5,
    'value-given': -0.5,
  },
};

/** How strongly a weight is held to its prior: the inverse of the prior's variance. */
const stiffness = 20;
const steps = 1_500;
const rate = 0.8;

export function probability({ bias, weights }: Fit, features: ReadonlySet<string>): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Maximum a posteriori weights by gradient descent. Deterministic: nothing is drawn at random. */
export function fitted(samples: readonly Sample[], names: readonly string[]): Fit {
  const kinds = kindsOf(samples, names);
  let { bias } = prior;
  const weights = names.map((name) => prior.weights[name] ?? 0);
  const pace = rate / samples.length ** 0.75;
  for (let step = 0; step < steps; step += 1) {
    const slope = names.map((name, index) => stiffness * ((weights[index] ?? 0) - (prior.weights[name] ?? 0)));
    let biasSlope = stiffness * (bias - prior.bias);
    for (const { indices, label, count } of kinds) {
      const sum = indices.reduce((total, index) => total + (weights[index] ?? 0), bias);
      const error = count * (1 / (1 + Math.exp(-sum)) - label);
      biasSlope += error;
      for (const index of indices) slope[index] = (slope[index] ?? 0) + error;
    }
    bias -= pace * biasSlope;
    for (const [index, each] of slope.entries()) weights[index] = (weights[index] ?? 0) - pace * each;
  }
  return rounded({ bias, weights: Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0])) });
}

interface Kind {
  readonly indices: readonly number[];
  readonly label: 0 | 1;
  count: number;
}

/** Fields that are alike in all features are one sum with a count. */
function kindsOf(samples: readonly Sample[], names: readonly string[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { features, label } of samples) {
    const indices = names.flatMap((name, index) => (features.has(name) ? [index] : []));
    const key = `${indices.join(' ')} ${label}`;
    const kind = kinds.get(key) ?? { indices, label: label ? 1 : 0, count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

function rounded({ bias, weights }: Fit): Fit {
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, round(value)])),
  };
}
