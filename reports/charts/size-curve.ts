/** What a search for a size looked at: the figure of the target over the values, with the bound it must keep. */
import type { LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import type { PointFigure, Sizing } from '../../src/experiment/sizing/sizing.ts';
import { costTable, sizePointsTable } from '../tables/size-tables.ts';
import { wordsForFigure } from '../words/figure-words.ts';
import { capital } from '../words/lists.ts';
import { leastCostFindings } from '../words/least-cost.ts';
import { sizeFindings, verdictInWords } from '../words/size.ts';
import { axisTitle } from '../words/measure-words.ts';
import { unitInWords } from '../words/units.ts';
import { valueName } from '../words/value-names.ts';
import type { Chart, MissingChart } from './chart.ts';
import { valueCurve, type CurvePoint } from './value-curve.ts';

const ABOUT =
  'Dots: the average at each value that was looked at. Lines: its 95% interval. Dashed: what must be kept.';
const KINDS = ['Shown to do', 'Shown not to do', 'Cannot be told'];

/** The search as a picture; missing where several inputs are mixed. */
export function sizeCurve(sizing: Sizing): Chart | MissingChart {
  const name = 'size';
  if (sizing.inputs.length > 1)
    return { name, about: ABOUT, why: 'several inputs were searched together: the table holds the points' };
  const [condition] = sizing.conditions as [Sizing['conditions'][number]];
  const [input] = sizing.inputs as [Sizing['inputs'][number]];
  const words = wordsForFigure(condition.measure, condition.dimensions);
  const points = sizing.points.flatMap((point) =>
    pointOf(point.figures[0]!, { x: point.values[0]!, kind: capital(verdictInWords(point)) }, words.scale),
  );
  const at = (condition.high ?? condition.low)! * words.scale;
  const unit = input.unit === '' ? '' : `, ${unitInWords(input.unit)}`;
  return {
    name,
    finding: sizeFindings(sizing)[0]!,
    about: ABOUT,
    table: { ...sizePointsTable(sizing), name: 'points-drawn', look: 'plain' },
    picture: (room) =>
      valueCurve(
        {
          points,
          kinds: KINDS,
          xTitle:
            input.of === 'factor'
              ? `${capital(valueName(input.name))}, times as now`
              : `${capital(valueName(input.name))}${unit}`,
          yTitle: axisTitle(words),
          bound: {
            at,
            label: condition.high === null ? 'must be at least this' : 'must be at most this',
          },
          joined: false,
          fromZero: false,
        },
        room,
      ),
  };
}

function pointOf(
  { mean, low, high }: PointFigure,
  { x, kind }: Pick<CurvePoint, 'x' | 'kind'>,
  scale: number,
): CurvePoint[] {
  if (mean === null) return [];
  return [
    {
      x,
      kind,
      mean: mean * scale,
      low: Math.max(Math.min(0, mean), low ?? mean) * scale,
      high: (high ?? mean) * scale,
    },
  ];
}

const COST_ABOUT =
  'Cost a year at each value that was looked at: of the capacity itself, of all else, and of both together, with 95% intervals.';
const COST_KINDS = ['Together', 'The capacity itself', 'All else'] as const;

/** Cost over the values as a picture. */
export function costCurve(least: LeastCost): Chart {
  const { input } = least;
  const points = least.points.flatMap(({ value: x, capacity, rest, total }) => [
    ...pointOf(total, { x, kind: COST_KINDS[0] }, 1e-3),
    ...pointOf({ mean: capacity, low: capacity, high: capacity }, { x, kind: COST_KINDS[1] }, 1e-3),
    ...pointOf(rest, { x, kind: COST_KINDS[2] }, 1e-3),
  ]);
  const unit = input.unit === '' ? '' : `, ${unitInWords(input.unit)}`;
  return {
    name: 'cost',
    finding: leastCostFindings(least)[0]!,
    about: COST_ABOUT,
    table: { ...costTable(least, 'points'), name: 'costs-drawn', look: 'plain' },
    picture: (room) =>
      valueCurve(
        {
          points,
          kinds: COST_KINDS,
          xTitle: `${capital(valueName(input.name))}${unit}`,
          yTitle: 'Thousand pounds a year',
          bound: null,
          joined: true,
          fromZero: true,
        },
        room,
      ),
  };
}
