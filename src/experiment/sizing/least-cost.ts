/**
 * The amount of one input at which capacity and what its lack brings about cost least together. Delay that
 * costs less than the capacity to prevent it is worth bearing: none at all is a false economy.
 */
import type { Scenario } from '../../scenario/scenario.ts';
import { shownMean } from '../../statistics/shown-verdict.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { pairedDifference } from '../../statistics/paired-difference.ts';
import type { Effect } from '../levers/lever.ts';
import type { Figure, PointValues } from '../points/run-points.ts';
import type { ReplicationRange } from '../replications.ts';
import { candidatesOf, spread } from './candidates.ts';
import { Looking, type Ground } from './looking.ts';
import { ERROR } from './looks.ts';
import { serviceOf } from './read-prices.ts';
import type { PointFigure, SizedInput, SizePrice } from './sizing.ts';

/** Pounds for one of a measure. */
export interface MeasurePrice extends Figure {
  readonly text: string;
  readonly unit: string;
  readonly pounds: number;
}

export interface LeastCostRequest {
  readonly ground: Ground;
  readonly sized: SizedInput;
  readonly price: SizePrice;
  readonly measurePrices: readonly MeasurePrice[];
  readonly replications: number;
}

export interface CostPoint {
  readonly value: number;
  readonly replications: ReplicationRange;
  /** Pounds a year of the capacity itself: no chance in it. */
  readonly capacity: number;
  /** Pounds a year of all that depends on it. */
  readonly rest: PointFigure;
  /** Both together. */
  readonly total: PointFigure;
  /** Pounds a year more than the answer, in pairs on the same people; null for the answer, and in the search. */
  readonly above: Effect | null;
  /** People delayed on an average day; null where the model has no such figure. */
  readonly delayed: PointFigure | null;
}

export interface LeastCost {
  readonly input: SizedInput;
  readonly price: SizePrice;
  /** What is counted beside the capacity: lines of `money`, and measures with a price. */
  readonly counted: readonly string[];
  readonly answer: number;
  /** Values whose cost cannot be told from that of the answer on fresh replications, the answer included. */
  readonly alike: readonly number[];
  /** In the order of the values, on the replications of the search. */
  readonly points: readonly CostPoint[];
  /** The answer, its neighbours and the largest value, on fresh replications. */
  readonly confirmation: readonly CostPoint[];
}

/** Cost above that of the answer. */
const DEARER = { low: Number.MIN_VALUE, high: Infinity };
/** Values of each round. */
const LEVELS = 9;
/** Steps to either side of the answer that are looked at again. */
const AROUND = 3;

/**
 * The amount of an input at which capacity and what its lack brings about cost least together, confirmed on
 * fresh replications. Throws UnfitPoint, or Stopped when it was told to stop.
 */
export async function leastCost(request: LeastCostRequest): Promise<LeastCost> {
  const { ground, sized, price, measurePrices } = request;
  const counted = countedLines(ground.read.scenario, serviceOf(ground.read.scenario, ground.inputs[0]!));
  const costs = [
    ...costFigures(ground, counted).map((figure) => ({ ...figure, pounds: 1 })),
    ...measurePrices,
  ];
  const figures: Figure[] = [...costs, { measure: 'patientsDelayed', dimensions: {} }];
  const costing = new Costing(request, new Looking(ground, figures), costs);
  const all = candidatesOf(sized);
  const best = await narrowed(all, costing);
  const { answer, alike, confirmation } = await confirmed(all, best, costing);
  return {
    ...{ input: sized, price, answer, alike, confirmation, points: costing.points },
    counted: [...counted, ...measurePrices.map(({ text }) => text)],
  };
}

/** Lines that vary with the input, or stand for something else than it: all but what pays for the capacity. */
function countedLines({ money }: Scenario, service: string | null): string[] {
  return Object.entries(money?.lines ?? {})
    .filter(([, { services = [], perDelayedDay, oneOff }]) => {
      const paysForIt = service !== null && services.includes(service) && perDelayedDay === undefined;
      return !paysForIt && oneOff === undefined;
    })
    .map(([name]) => name);
}

function costFigures({ planned }: Ground, lines: readonly string[]): Figure[] {
  return planned.catalogue.measures
    .filter(({ measure, dimensions }) => measure === 'cost' && lines.includes(dimensions['line'] ?? ''))
    .map(({ measure, dimensions }) => ({ measure, dimensions }));
}

/** Grids that close in on the cheapest value. */
async function narrowed(all: readonly number[], costing: Costing): Promise<number> {
  let span = all;
  for (;;) {
    const grid = spread(span, LEVELS);
    const costs = await costing.firstTotals(grid);
    const place = costs.indexOf(Math.min(...costs));
    if (grid.length === span.length) return grid[place]!;
    const [low, high] = [grid[Math.max(0, place - 1)]!, grid[Math.min(grid.length - 1, place + 1)]!];
    span = span.filter((value) => value >= low && value <= high);
  }
}

type Confirmed = Pick<LeastCost, 'answer' | 'alike' | 'confirmation'>;

/** The cheapest of the best and its neighbours on fresh replications, and what cannot be told from it. */
async function confirmed(all: readonly number[], best: number, costing: Costing): Promise<Confirmed> {
  const place = all.indexOf(best);
  const near = all.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  // the largest goes along, to say what hardly any delay would cost
  const far = near.includes(all.at(-1)!) ? [] : [all.at(-1)!];
  const { totals, points } = await costing.fresh([...near, ...far]);
  const means = totals.slice(0, near.length).map((values) => meanInterval(values).mean);
  const answer = means.indexOf(Math.min(...means));
  const alike = near.filter((_, i) => {
    const more = totals[i]!.map((total, k) => total - totals[answer]![k]!);
    return shownMean(more, DEARER, ERROR / near.length) !== 'holds';
  });
  const aboveAnswer = (i: number): Effect => {
    const found = pairedDifference(totals[answer]!, totals[i]!);
    const { mean, low, high, verdict, moreReplications } = found;
    return { mean, low, high, verdict, moreReplications };
  };
  const confirmation = points.map((point, i) => ({ ...point, above: i === answer ? null : aboveAnswer(i) }));
  return { answer: near[answer]!, alike, confirmation };
}

/** Costs of values of the input, replication by replication. */
class Costing {
  readonly #request: LeastCostRequest;
  readonly #looking: Looking;
  readonly #costs: readonly (Figure & { readonly pounds: number })[];
  readonly #seen = new Map<number, CostPoint>();

  constructor(request: LeastCostRequest, looking: Looking, costs: readonly (Figure & { pounds: number })[]) {
    [this.#request, this.#looking, this.#costs] = [request, looking, costs];
  }

  get points(): CostPoint[] {
    return [...this.#seen.values()].sort((a, b) => a.value - b.value);
  }

  /** Mean total cost at each value, on the replications of the search. */
  async firstTotals(values: readonly number[]): Promise<number[]> {
    const to = this.#request.replications;
    const found = await this.#looking.firstOf(
      values.map((value) => [value]),
      to,
    );
    return values.map((value, i) => {
      const point = this.#pointOf(value, found[i]!, { from: 1, to });
      this.#seen.set(value, point);
      return point.total.mean!;
    });
  }

  /** Each value on as many replications that nothing has seen, and its total costs by replication. */
  async fresh(values: readonly number[]): Promise<{ totals: number[][]; points: CostPoint[] }> {
    const { replications } = this.#request;
    const range = { from: replications + 1, to: 2 * replications };
    const scenarios = values.map((value) => this.#looking.scenarioAt([value]));
    const found = await this.#looking.fresh(scenarios, range);
    const totals = values.map((value, i) => this.#totals(value, found[i]!));
    return { totals, points: values.map((value, i) => this.#pointOf(value, found[i]!, range)) };
  }

  #restOf(found: PointValues): number[] {
    return [...found[0]!].map((_, k) =>
      this.#costs.reduce((sum, { pounds }, i) => sum + pounds * found[i]![k]!, 0),
    );
  }

  #totals(value: number, found: PointValues): number[] {
    return this.#restOf(found).map((rest) => rest + this.#request.price.pounds * value);
  }

  #pointOf(value: number, found: PointValues, replications: ReplicationRange): CostPoint {
    const delayed = [...found.at(-1)!];
    return {
      value,
      replications,
      capacity: this.#request.price.pounds * value,
      rest: figureOf(this.#restOf(found)),
      total: figureOf(this.#totals(value, found)),
      above: null,
      delayed: delayed.every(Number.isFinite) ? figureOf(delayed) : null,
    };
  }
}

function figureOf(values: readonly number[]): PointFigure {
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}
