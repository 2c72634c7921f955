/** What costs least, in sentences: for the terminal, for the page and for size.json. */
import type { CostPoint, LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import type { PointFigure } from '../../src/experiment/sizing/sizing.ts';
import { effectRange } from './effects.ts';
import { sizedEffect } from './finding.ts';
import { intervalText, levelText } from './headline.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';
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

const COST = wordsFor('cost');

/** ` (95% interval £1,200,000 to £1,300,000)`; nothing where every replication cost the same. */
function intervalOf(figure: PointFigure): string {
  const interval = intervalText(figure, COST);
  return interval === null ? '' : ` (95% interval ${interval})`;
}

/** What was found, the most important first. */
export function leastCostFindings(least: LeastCost): string[] {
  const { input, answer, confirmation } = least;
  const best = pointAt(confirmation, answer)!;
  const runs = best.replications;
  return [
    `${valueName(input.name)} at ${sizedValue(answer, input)} cost least: ${levelText(best.total, COST)} a year${intervalOf(best.total)}, of which ${poundsAYear(best.capacity)} is for ${valueName(input.name)}. Certified on ${counted(runs.to - runs.from + 1, 'fresh replication')} (${rangeOfRuns(runs)}), which the search had not seen.`,
    ...toleranceLine(least, best),
    ...alikeLine(least),
    ...endLine(least),
  ];
}

/** Delay that is worth bearing: what it would cost to have less of it. */
function toleranceLine({ confirmation, input }: LeastCost, best: CostPoint): string[] {
  const most = confirmation.at(-1)!;
  const [now, less] = [best.delayed?.mean ?? null, most.delayed?.mean ?? null];
  if (now === null || less === null || most.value <= best.value || most.above === null) return [];
  const { mean, low, high, verdict } = most.above;
  const lead = `${fixed(now, 1)} people are then delayed on an average day.`;
  const would = `${sizedValue(most.value, input)} would bring it to ${fixed(less, 1)}`;
  if (verdict === 'higher' && low !== null && high !== null)
    return [
      `${lead} Fewer is a false economy at these prices: ${would}, and cost ${sizedEffect({ mean, low, high }, COST, 'a year')}.`,
    ];
  const range = effectRange(most.above, COST);
  return [
    `${lead} ${would}; whether it costs more cannot be told${range === null ? '' : ` (95% interval ${range})`}.`,
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
