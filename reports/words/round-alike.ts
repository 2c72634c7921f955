/**
 * One rounding for all the places of a document: a level that stands beside a variant's in a table, alone in a
 * sentence and at the end of a bar is the same number in all of them.
 */
import type { Difference, Estimate, Results, ScenarioResults } from '../../src/experiment/results.ts';
import { pairStep, type Agreed } from './headline.ts';
import { wordsFor } from './measure-words.ts';

type Figure = Pick<Estimate, 'measure' | 'dimensions'>;

function keyOf({ measure, dimensions }: Figure): string {
  return JSON.stringify([measure, Object.entries(dimensions).sort()]);
}

function byKey({ measures }: ScenarioResults): ReadonlyMap<string, Estimate> {
  return new Map(measures.map((row) => [keyOf(row), row]));
}

/** The step of both figures of a difference; undefined where one of them is not there. */
function stepOf(
  difference: Difference,
  [base, variant]: readonly [Estimate | undefined, Estimate | undefined],
): number | undefined {
  if (base === undefined || variant === undefined) return undefined;
  if (base.mean === null || variant.mean === null) return undefined;
  return pairStep([base, variant], difference, wordsFor(difference.measure, difference.dimensions));
}

/** Figures observed and targets judged that are a level of the run are rounded like it. */
function agreed<Side extends ScenarioResults>(side: Side, steps: ReadonlyMap<string, number>): Side {
  const means = new Map(side.measures.map((row) => [keyOf(row), row.mean]));
  const measures = side.measures.map((row): Estimate & Agreed => {
    const roundTo = steps.get(keyOf(row));
    return roundTo === undefined ? row : { ...row, roundTo };
  });
  const same = <Row extends Figure>(row: Row, mean: number | null): Row & Agreed => {
    const roundTo = means.get(keyOf(row)) === mean ? steps.get(keyOf(row)) : undefined;
    return roundTo === undefined ? row : { ...row, roundTo };
  };
  return {
    ...side,
    measures,
    ...(side.observed === undefined ? {} : { observed: side.observed.map((row) => same(row, row.mean)) }),
    ...(side.targets === undefined ? {} : { targets: side.targets.map((row) => same(row, row.value)) }),
  };
}

/** The same results, each level with the step to which it is rounded wherever it is told: the finest of its pairs. */
export function roundAlike(results: Results): Results {
  const base = byKey(results);
  const variants = new Map(results.variants.map((variant) => [variant.scenario, byKey(variant)]));
  const steps = new Map<string, number>();
  for (const difference of results.differences) {
    const key = keyOf(difference);
    const step = stepOf(difference, [base.get(key), variants.get(difference.variant)?.get(key)]);
    if (step !== undefined) steps.set(key, Math.min(step, steps.get(key) ?? Infinity));
  }
  return { ...agreed(results, steps), variants: results.variants.map((variant) => agreed(variant, steps)) };
}
