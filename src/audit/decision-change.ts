import type { Answer, Decisions, Ignore } from '../model/decisions';

/** Some decisions that come and some that go, as one step. */
export interface DecisionChange {
  readonly put: Omit<Decisions, 'schema'>;
  readonly drop: Omit<Decisions, 'schema'>;
}

const nothing: DecisionChange['put'] = { ignore: [], answers: [] };

export function putting(put: Partial<DecisionChange['put']>): DecisionChange {
  return { put: { ...nothing, ...put }, drop: nothing };
}

export function dropping(drop: Partial<DecisionChange['drop']>): DecisionChange {
  return { put: nothing, drop: { ...nothing, ...drop } };
}

/** Two decisions about the same findings are one: the later takes the place of the earlier. */
const ignoreKey = ({ finding, check, rule, site, page }: Ignore): string =>
  JSON.stringify([finding, check, rule, site, page]);
const answerKey = ({ finding, site, page }: Answer): string => JSON.stringify([finding, site, page]);

export function changed(decisions: Decisions, { put, drop }: DecisionChange): Decisions {
  return {
    ...decisions,
    ignore: replaced(decisions.ignore, put.ignore, drop.ignore, ignoreKey),
    answers: replaced(decisions.answers, put.answers, drop.answers, answerKey),
  };
}

/** What takes a change back, whatever else was decided since about other findings. */
export function inverseOf({ put, drop }: DecisionChange, before: Decisions): DecisionChange {
  const touched = <T>(all: readonly T[], some: readonly T[], keyOf: (one: T) => string): readonly T[] => {
    const keys = new Set(some.map(keyOf));
    return all.filter((one) => keys.has(keyOf(one)));
  };
  return {
    put: {
      ignore: touched(before.ignore, [...put.ignore, ...drop.ignore], ignoreKey),
      answers: touched(before.answers, [...put.answers, ...drop.answers], answerKey),
    },
    drop: put,
  };
}

function replaced<T>(
  all: readonly T[],
  put: readonly T[],
  drop: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const gone = new Set([...put, ...drop].map(keyOf));
  const coming = new Map(put.map((one) => [keyOf(one), one]));
  return [...all.filter((one) => !gone.has(keyOf(one))), ...coming.values()];
}
