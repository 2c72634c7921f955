/** The tables of a search for a size: every point looked at, certification, and causes of delay. */
import type { CostPoint, LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import type { PointFigure, SizedPoint, Sizing } from '../../src/experiment/sizing/sizing.ts';
import { intervalText, levelText } from '../words/headline.ts';
import { capital } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { fixed, percentage } from '../words/numbers.ts';
import { causeInWords, reasonInWords, type OwnReasons } from '../words/reasons.ts';
import { conditionSubject, poundsAYear, rangeOfRuns, sizedValue, verdictInWords } from '../words/size.ts';
import { columns, words, type Cell, type ReportTable, type Row } from './report-table.ts';
import { valueColumn } from './value-cells.ts';

function figureCell(
  figure: PointFigure,
  measure: string,
  dimensions: Readonly<Record<string, string>>,
): Cell {
  const of = wordsFor(measure, dimensions);
  if (figure.mean === null) return words('n/a');
  return {
    text: levelText(figure, of),
    below: intervalText(figure, of),
    figures: [
      { label: 'average', value: figure.mean },
      { label: '95% low', value: figure.low },
      { label: '95% high', value: figure.high },
    ],
  };
}

function pointRow(point: SizedPoint, { inputs, conditions, chance, prices }: Sizing): Row {
  const { values, replications, figures, met, cost } = point;
  const value = (i: number): Cell => ({
    text: sizedValue(values[i]!, inputs[i]!),
    figures: [{ label: 'value', value: values[i]! }],
  });
  return {
    header: value(0),
    cells: [
      ...inputs.slice(1).map((_, i) => value(i + 1)),
      ...figures.map((figure, k) => figureCell(figure, conditions[k]!.measure, conditions[k]!.dimensions)),
      ...(chance === null ? [] : [{ text: percentage(met, 0), figures: [{ label: 'share', value: met }] }]),
      ...(prices.length === 0
        ? []
        : [{ text: poundsAYear(cost!), figures: [{ label: 'pounds', value: cost }] }]),
      words(rangeOfRuns(replications)),
      words(capital(verdictInWords(point))),
    ],
  };
}

function pointColumns({ inputs, conditions, chance, prices }: Sizing) {
  const heads = conditions.map((condition) => `#${conditionSubject(condition)}`);
  const others = columns(
    ...heads,
    ...(chance === null ? [] : ['#Years that meet it']),
    ...(prices.length === 0 ? [] : ['#Cost']),
    '#Replications',
    'Verdict',
  );
  return [...inputs.map(({ name }, i) => valueColumn(name, i > 0)), ...others];
}

/** Every point of the search, by value. */
export function sizePointsTable(sizing: Sizing): ReportTable {
  const sorted = [...sizing.points].sort((a, b) => a.values[0]! - b.values[0]!);
  return {
    name: 'points',
    caption: 'What the search looked at',
    reading: 'Average of the replications, with its 95% interval below',
    columns: pointColumns(sizing),
    rows: sorted.map((point) => pointRow(point, sizing)),
    look: 'stack',
  };
}

/** Each attempt on fresh replications; null where there was none. */
export function certificationTable(sizing: Sizing): ReportTable | null {
  if (sizing.certification.length === 0) return null;
  return {
    name: 'certification',
    caption: 'Certified: shown again on replications that the search had not seen',
    reading: 'Average of the replications, with its 95% interval below',
    columns: pointColumns(sizing),
    rows: sizing.certification.map((point) => pointRow(point, sizing)),
    look: 'stack',
  };
}

/** Who is delayed by what when there is more than enough; null where the question did not come up. */
export function beyondTable({ beyond }: Sizing, own: OwnReasons): ReportTable | null {
  if (beyond === null || beyond.causes.length === 0) return null;
  return {
    name: 'causes',
    caption: 'People delayed on an average day when there is more than enough, by root cause',
    columns: columns('Cause', '#People'),
    rows: beyond.causes.map(({ constraint, reason, people }) => ({
      header: words(
        reason === null ? capital(causeInWords(constraint)) : `Set time: ${reasonInWords(reason, own)}`,
      ),
      cells: [{ text: fixed(people, 1), figures: [{ label: 'people', value: people }] }],
    })),
    look: 'plain',
  };
}

function costRow(point: CostPoint, { input }: LeastCost): Row {
  const { value, capacity, rest, total, delayed, replications } = point;
  return {
    header: { text: sizedValue(value, input), figures: [{ label: 'value', value }] },
    cells: [
      { text: poundsAYear(capacity), figures: [{ label: 'pounds', value: capacity }] },
      figureCell(rest, 'cost', {}),
      figureCell(total, 'cost', {}),
      delayed === null ? words('n/a') : figureCell(delayed, 'patientsDelayed', {}),
      words(rangeOfRuns(replications)),
    ],
  };
}

/** What each value costs, in the search or on fresh replications. */
export function costTable(least: LeastCost, which: 'points' | 'confirmation'): ReportTable {
  return {
    name: which === 'points' ? 'costs' : 'confirmation',
    caption:
      which === 'points'
        ? 'What the search saw at each value: by these the cheapest was chosen, which flatters it'
        : 'Certified: the cheapest, its neighbours and the largest, on fresh replications',
    reading: 'Average of the replications, with its 95% interval below',
    columns: [
      valueColumn(least.input.name, false),
      ...columns('#Itself', '#All else', '#Together', '#People delayed', '#Replications'),
    ],
    rows: least[which].map((point) => costRow(point, least)),
    look: 'stack',
  };
}
