import { csvLine } from '../csv.ts';
import type { ScenarioResults } from '../results.ts';
import { dimensionCells, dimensionColumns } from './dimension-columns.ts';

const BOUNDS = ['atLeast', 'atMost', 'greenAtLeast', 'greenAtMost', 'amberAtLeast', 'amberAtMost'] as const;
const OF = ['period', 'per', 'board'] as const;
const FIGURES = ['value', 'low', 'high'] as const;
const CHANCE = ['asked', 'met', 'low', 'high', 'replications'] as const;

/** `targets.csv`: a row for each target of each scenario, with the bounds, what was judged and the verdict. */
export function* targetsTable(scenarios: readonly ScenarioResults[]): Generator<string> {
  const columns = dimensionColumns(scenarios.flatMap(({ targets = [] }) => targets));
  const chanceHeads = ['chanceAsked', 'chanceMet', 'chanceLow', 'chanceHigh', 'chanceReplications'];
  const about = [...OF, 'population', 'people', 'stated'];
  const heads = [
    'scenario',
    'name',
    'measure',
    ...columns,
    'unit',
    ...about,
    ...BOUNDS,
    ...FIGURES,
    ...chanceHeads,
  ];
  yield csvLine([...heads, 'status', 'possible', 'source', 'confidence']);
  for (const { scenario, targets = [] } of scenarios)
    for (const target of targets) {
      const { name, measure, dimensions, unit, chance, status, possible, source, confidence } = target;
      yield csvLine([
        ...[scenario, name, measure, ...dimensionCells(dimensions, columns), unit],
        ...OF.map((key) => target[key]),
        ...[target.population?.name ?? null, target.population?.people ?? null, String(target.stated)],
        ...BOUNDS.map((key) => target[key]),
        ...FIGURES.map((key) => target[key]),
        ...CHANCE.map((key) => chance?.[key] ?? null),
        ...[status, possible.join(' or '), source, confidence],
      ]);
    }
}
