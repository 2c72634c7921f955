/** Observed figures beside modelled ones, in words: for the terminal and for the page. */
import type { ObservedFigure, ObservedFit } from '../../src/experiment/results.ts';
import { FEWEST_FOR_ONE_YEAR, signedDifference } from './finding.ts';
import { intervalText, levelStep, levelText } from './headline.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';
import { periodNames } from './dates.ts';
import { fixed, percentage, stated } from './numbers.ts';

/** Cells of one row: a whole entry, or one month of it. */
export interface ObservedCells {
  readonly observed: string;
  readonly modelled: string;
  /** 95% interval of the modelled mean; null with one replication. */
  readonly interval: string | null;
  /** `640 more (8.8%)`: the model less what was observed. */
  readonly difference: string;
  /** `yes`, `no`, `cannot tell`; `not said` without a tolerance. */
  readonly within: string;
  /** The tolerance, or null. */
  readonly tolerance: string | null;
}

/** Cells of an entry, or of a month of it. */
export function observedCells({ measure, dimensions }: ObservedFit, figure: ObservedFigure): ObservedCells {
  const words = wordsFor(measure, dimensions);
  const { observed, mean, tolerance, within } = figure;
  return {
    observed: exactly(observed, words),
    modelled: mean === null ? 'n/a' : levelText(figure, words),
    interval: intervalText(figure, words),
    difference: differenceText(figure, words),
    within: within ?? 'not said',
    tolerance: tolerance === null ? null : words.formatDifference(toleranceText(tolerance * words.scale)),
  };
}

/** A figure as somebody stated it: nothing of it is uncertain to the model. */
function exactly(value: number, words: MeasureWords): string {
  return words.format(stated(value * words.scale));
}

/** Nobody means a tolerance to a fraction of a large figure: it comes from a share of it. */
function toleranceText(tolerance: number): string {
  return tolerance >= 100 ? fixed(tolerance) : stated(tolerance);
}

function differenceText(figure: ObservedFigure, words: MeasureWords): string {
  const { difference, differenceShare } = figure;
  if (difference === null) return 'n/a';
  const size = signedDifference(difference, levelStep(figure, words), words);
  // Of a share, percentage points and per cent of it side by side would be taken for one another.
  return differenceShare === null || difference === 0 || words.most === 1
    ? size
    : `${size} (${percentage(Math.abs(differenceShare))})`;
}

/** How the months of a series fit over so many replications, in a sentence; where single runs lie takes ten. Null for a single figure, or where nothing can be said. */
export function monthsInWords({ months }: ObservedFit, runs: number): string | null {
  if (months === undefined) return null;
  const ranged = runs < FEWEST_FOR_ONE_YEAR ? null : rangedMonths(months);
  const said = [judgedMonths(months), ranged].filter((text) => text !== null);
  if (said.length === 0) return null;
  const error = monthlyError(months);
  return `${[...said, ...(error === null ? [] : [error])].join('; ')}.`;
}

function judgedMonths(months: readonly ObservedFigure[]): string | null {
  const count = (verdict: ObservedFigure['within']): number =>
    months.filter(({ within }) => within === verdict).length;
  const [yes, no, unclear] = [count('yes'), count('no'), count('cannot tell')];
  if (yes + no + unclear === 0) return null;
  const others = [
    ...(no === 0 ? [] : [`${String(no)} outside`]),
    ...(unclear === 0 ? [] : [`${String(unclear)} cannot be told`]),
  ];
  const within = `${String(yes)} of ${String(months.length)} months within the tolerance`;
  return [within, ...others].join(', ');
}

/** A real month is one of many that might have been: it should mostly lie where single runs do. */
function rangedMonths(months: readonly ObservedFigure[]): string | null {
  const ranged = months.flatMap(({ observed, p10, p90 }) =>
    p10 === null || p90 === null ? [] : [observed >= p10 && observed <= p90],
  );
  if (ranged.length === 0) return null;
  return `${String(ranged.filter(Boolean).length)} of ${String(ranged.length)} where eight in ten single runs lie`;
}

/** How far months are off on average, and the furthest: as shares of the record. */
function monthlyError(months: NonNullable<ObservedFit['months']>): string | null {
  const off = months.flatMap(({ month, differenceShare }) =>
    differenceShare === null ? [] : [{ month, share: differenceShare }],
  );
  if (off.length < 2) return null;
  const average = off.reduce((sum, { share }) => sum + Math.abs(share), 0) / off.length;
  const furthest = off.reduce((a, b) => (Math.abs(b.share) > Math.abs(a.share) ? b : a));
  // the first of a month by itself would be read as a day: the months are named together
  const names = periodNames(off.map(({ month }) => `${month}-01`));
  const name = names[off.indexOf(furthest)]!;
  const size = percentage(Math.abs(furthest.share), 0);
  return `months are ${percentage(average, 0)} off on average, ${name} the most (${size} ${furthest.share > 0 ? 'too high' : 'too low'})`;
}
