/** People from each service to the next or to where they end up: of one side, and what a variant changes. */
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import { findDifference, findEstimate } from './figures.ts';
import type { Comparison, Side } from './sides.ts';

/** A difference that exists. */
export type Change = Difference & { readonly mean: number };

/** People who go from one service to another or to an ending, in a year. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface Stream extends Flow {
  readonly level: Estimate & { readonly mean: number };
  /** Share of these people who were ready and waited in their bed; null where nobody was in one. */
  readonly delayed: number | null;
  readonly delayedLevel: Estimate | undefined;
  /** Of a comparison only: the same stream in the base [people a year], and how it changes. */
  readonly before: number | null;
  readonly change: Change | undefined;
  readonly delayedChange: Change | undefined;
}

function keyOf({ from, to }: Flow): string {
  return JSON.stringify([from, to]);
}

/** The streams of a side: people a year who left a service, by where they went. */
function flowsOf({ results }: Side): Flow[] {
  return results.measures.flatMap(({ measure, dimensions, mean }): Flow[] => {
    const { service, destination } = dimensions;
    if (measure !== 'left' || service === undefined || destination === undefined || !mean) return [];
    return [{ from: service, to: destination, people: mean }];
  });
}

/** The streams of the side that is asked about: the variant beside its base, or the only one. */
export function streamsOf({ all, base, variant }: Comparison): Stream[] {
  const side = variant ?? base;
  const before = new Map(flowsOf(base).map((flow) => [keyOf(flow), flow.people]));
  return flowsOf(side).map((flow) => {
    const dimensions = { service: flow.from, destination: flow.to };
    const changed = (measure: string) =>
      variant === null ? undefined : findDifference(all, variant.results.scenario, { measure, dimensions });
    const delayedLevel = findEstimate(side.results, 'shareDelayed', dimensions);
    return {
      ...flow,
      level: findEstimate(side.results, 'left', dimensions)!,
      delayed: delayedLevel?.mean ?? null,
      delayedLevel,
      before: variant === null ? null : (before.get(keyOf(flow)) ?? 0),
      change: changed('left'),
      delayedChange: changed('shareDelayed'),
    };
  });
}

/** Whether the direction of a change is known. */
export function isClear(change: Change | undefined): change is Change {
  return change?.verdict === 'lower' || change?.verdict === 'higher';
}
