/** What several problems of one cause leave of their group, and what they would leave if one of them changed. */
export interface Ranked {
  /** 0-1. */
  readonly factor: number;
  /** The factor if the problem at `index` cost this instead, which is no more than it does; in logarithmic time. */
  with(index: number, cost: number): number;
}

/** The dearest kind of a mistake counts in full, the second half, the third a third: whoever mends one knows how to mend all. */
const weight = (rank: number): number => 1 / (rank + 1);

/**
 * Multiplies what each problem leaves, the dearest first. A problem that gets cheaper makes the sorted costs nowhere greater, so
 * the factor never falls by it.
 */
export function ranked(costs: readonly number[]): Ranked {
  const order = [...costs.keys()].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0));
  const sorted = order.map((index) => costs[index] ?? 0);
  const rankOf = new Map(order.map((index, rank) => [index, rank]));
  const upTo = products(sorted.map((cost, rank) => 1 - cost * weight(rank)));
  // What the problems leave that move up a rank, because one before them has become cheaper than they are.
  const shiftedUpTo = products(sorted.map((cost, rank) => 1 - cost * weight(Math.max(0, rank - 1))));
  const factor = upTo.at(-1) ?? 1;
  const between = (list: readonly number[], from: number, to: number): number => (list[to] ?? 1) / (list[from] ?? 1);
  return {
    factor,
    with(index, cost) {
      const rank = rankOf.get(index) ?? 0;
      const last = lastDearerThan(sorted, cost, rank);
      if (isAll(sorted))
        return products(replaced(sorted, rank, cost).map((one, at) => 1 - one * weight(at))).at(-1) ?? 1;
      return (
        (upTo[rank] ?? 1) *
        between(shiftedUpTo, rank + 1, last + 1) *
        (1 - cost * weight(last)) *
        between(upTo, last + 1, sorted.length)
      );
    },
  };
}

/** A cost of 1 leaves nothing to divide by: only where something expected is absent. */
function isAll(sorted: readonly number[]): boolean {
  return (sorted[0] ?? 0) >= 1;
}

function replaced(sorted: readonly number[], rank: number, cost: number): readonly number[] {
  return sorted.with(rank, cost).sort((a, b) => b - a);
}

/** Index 0: the empty product; index n: of the first n. */
function products(factors: readonly number[]): readonly number[] {
  const list = [1];
  for (const factor of factors) list.push((list.at(-1) ?? 1) * factor);
  return list;
}

/** Rank of the last problem from `rank` on that costs more than `cost`; `rank` itself where none after it does. */
function lastDearerThan(sorted: readonly number[], cost: number, rank: number): number {
  let low = rank;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) > cost) low = middle;
    else high = middle - 1;
  }
  return low;
}
