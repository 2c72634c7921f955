/**
 * The cheapest mix of several inputs that meets the conditions. All inputs but the last stand on a grid; for
 * each of its points the least of the last is found by bisection, among what costs less than the best so far.
 * The grid then closes in on the best, until it holds every value round it.
 */
import { candidatesOf, spread } from './candidates.ts';
import { pointsOfBisection } from './looks.ts';
import type { Search } from './search.ts';
import type { SizedInput } from './sizing.ts';

/** Values of each input of the grid. */
const LEVELS = 5;
/** Each round halves the grid; a range of a thousand values is then looked at one by one. */
const ROUNDS = 8;

/** Most points that the search may come to. */
export function pointsOfMix(inputs: readonly SizedInput[]): number {
  const last = candidatesOf(inputs.at(-1)!).length;
  const most = Math.max(1, ...inputs.slice(0, -1).map((input) => candidatesOf(input).length));
  const rounds = Math.min(ROUNDS, Math.ceil(Math.log2(Math.max(2, most))));
  return rounds * LEVELS ** (inputs.length - 1) * pointsOfBisection(last);
}

export interface Mixing {
  readonly search: Pick<Search, 'firstThatHolds'>;
  readonly inputs: readonly SizedInput[];
  readonly costOf: (values: readonly number[]) => number | null;
}

/** Values of the cheapest mix that is shown to meet the conditions; null when none is. */
export async function cheapestMix({ search, inputs, costOf }: Mixing): Promise<readonly number[] | null> {
  const outer = inputs.slice(0, -1).map(candidatesOf);
  const last = candidatesOf(inputs.at(-1)!);
  let best: readonly number[] | null = null;
  let spans = outer;
  for (let round = 0; round < ROUNDS; round++) {
    const levels = spans.map((span) => spread(span, LEVELS));
    for (const point of product(levels)) {
      const affordable = last
        .map((value) => [...point, value])
        .filter((values) => best === null || costOf(values)! < costOf(best)!);
      if (affordable.length === 0) continue;
      const first = await search.firstThatHolds(affordable);
      if (first >= 0) best = affordable[first]!;
    }
    if (best === null) return null;
    if (levels.every((chosen, k) => chosen.length === spans[k]!.length)) break;
    const at = best;
    spans = levels.map((chosen, k) => between(outer[k]!, chosen, at[k]!));
  }
  return best;
}

function product(levels: readonly (readonly number[])[]): number[][] {
  return levels.reduce<number[][]>(
    (points, values) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

/** The candidates between the neighbours of a value on the grid. */
function between(all: readonly number[], grid: readonly number[], value: number): number[] {
  const place = grid.indexOf(value);
  const low = grid[place - 1] ?? value;
  const high = grid[place + 1] ?? value;
  return all.filter((one) => one >= low && one <= high);
}
