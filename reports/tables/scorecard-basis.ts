/** What each measure of a scorecard counts: numerator, denominator, window, which way is good, and whose rule. */
import type { TargetResult } from '../../src/experiment/results.ts';
import { measureNamed } from '../../src/measures/measure-names.ts';
import { scorecardRows } from '../reading/scorecard.ts';
import { partsOf } from '../words/measure-parts.ts';
import { wordsFor } from '../words/measure-words.ts';
import { plain } from '../words/numbers.ts';
import { columns, words, type ReportTable, type Row } from './report-table.ts';
import type { Scored } from './scorecard-table.ts';

/** A row for each measure, whatever the number of its periods; null without targets. */
export function scorecardBasis(scenarios: readonly Scored[]): ReportTable | null {
  const byName = new Map<string, TargetResult[]>();
  for (const { name, first } of scorecardRows(scenarios))
    byName.set(name, [...(byName.get(name) ?? []), first]);
  if (byName.size === 0) return null;
  return {
    name: 'scorecard-basis',
    caption: 'What each figure of the scorecard counts',
    columns: columns('Figure', 'Numerator', 'Denominator', 'Window', 'Good is', 'Rule'),
    rows: [...byName].map(([name, targets]) => rowOf(name, targets)),
    look: 'stack',
  };
}

function rowOf(name: string, targets: readonly TargetResult[]): Row {
  const first = targets[0]!;
  return {
    header: words(name),
    cells: [
      words(numerator(first)),
      words(denominator(first)),
      words(windowOf(targets)),
      words(goodIs(first)),
      words(first.board ?? 'of this target'),
    ],
  };
}

function numerator({ measure, dimensions, stated }: TargetResult): string {
  if (stated) return 'as recorded; not worked out by the model';
  return partsOf(measure)?.numerator ?? wordsFor(measure, dimensions).subject;
}

function denominator({ measure, stated, population }: TargetResult): string {
  if (population !== null) return `${population.name}, ${plain(population.people)}, in 100,000s`;
  if (stated) return 'as recorded';
  return partsOf(measure)?.denominator ?? 'none';
}

function windowOf(targets: readonly TargetResult[]): string {
  const { stated, per, measure, period } = targets[0]!;
  if (stated) return 'as recorded';
  const rate = per === null ? '' : `average ${per} of `;
  const yearly = period === null && per === null && measureNamed(measure).unit.endsWith('/year');
  const whole = yearly ? 'the measured period, scaled to a year' : 'the measured period';
  return `${rate}${period === null ? whole : targets.map((target) => target.period).join(', ')}`;
}

function goodIs({ atLeast, atMost }: TargetResult): string {
  if (atLeast === null) return 'low';
  return atMost === null ? 'high' : 'between the two';
}
