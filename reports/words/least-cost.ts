/** What costs least, in sentences: for the terminal, for the page and for size.json. */
import type { CostPoint, LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import { listInWords } from './lists.ts';
import { counted, fixed } from './numbers.ts';
import { valueName } from './value-names.ts';
import { poundsAYear, rangeOfRuns, sizedValue } from './size.ts';

/** The question as a sentence. */
export function askedLeastCost({ input, counted: lines, price }: LeastCost): string {
  const range = `${sizedValue(input.from, input)} to ${sizedValue(input.to, input)}`;
  const source = price.source === 'option' ? 'as asked' : price.source;
  const beside = lines.length === 0 ? 'nothing else' : listInWords(lines);
  return `The amount of ${valueName(input.name)} (${range}) that costs least: £${fixed(price.pounds, 2)} a year for each (${source}), beside ${beside}.`;
}

function pointAt(points: readonly CostPoint[], value: number): CostPoint | undefined {
  return points.find((point) => point.value === value);
}

/** What was found, the most important first. */
export function leastCostFindings(least: LeastCost): string[] {
  const { input, answer, confirmation } = least;
  const best = pointAt(confirmation, answer)!;
  const runs = best.replications;
  return [
    `${valueName(input.name)} at ${sizedValue(answer, input)} cost least: ${poundsAYear(best.total.mean!)}, of which ${poundsAYear(best.capacity)} is for ${valueName(input.name)} (on ${counted(runs.to - runs.from + 1, 'fresh replication')}, ${rangeOfRuns(runs)}).`,
    ...toleranceLine(least, best),
    ...alikeLine(least),
    ...endLine(least),
  ];
}

/** Delay that is worth bearing: what it would cost to have less of it. */
function toleranceLine({ confirmation, input }: LeastCost, best: CostPoint): string[] {
  const most = confirmation.at(-1)!;
  const [now, less] = [best.delayed?.mean ?? null, most.delayed?.mean ?? null];
  if (now === null || less === null || most.value <= best.value) return [];
  return [
    `${fixed(now, 1)} people are then delayed on an average day. Fewer is a false economy at these prices: ${sizedValue(most.value, input)} would bring it to ${fixed(less, 1)}, and cost ${poundsAYear(most.total.mean! - best.total.mean!)} more.`,
  ];
}

function alikeLine({ alike, answer, input }: LeastCost): string[] {
  const others = alike.filter((value) => value !== answer);
  if (others.length === 0) return ['Its neighbours cost more, beyond chance.'];
  return [
    `${listInWords(others.map((value) => sizedValue(value, input)))} cannot be told apart from it by cost: more replications (--replications) would.`,
  ];
}

function endLine({ answer, input }: LeastCost): string[] {
  if (answer !== input.from && answer !== input.to) return [];
  return ['It stands at an end of the range: what lies beyond may cost still less.'];
}
