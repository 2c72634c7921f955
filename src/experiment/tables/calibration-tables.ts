/** The tables of a calibration: its inputs, the numbers they move, and the figures they were fitted to. */
import type { Calibration } from '../calibration/calibration.ts';
import { csvLine } from '../csv.ts';
import type { ObservedFigure, ObservedFit } from '../results.ts';

/** A line for each input. */
export function fittedInputsTable({ inputs }: Calibration): string {
  const heads = ['input', 'unit', 'before', 'after', 'low', 'high', 'onBound', 'seTolerance', 'seChance'];
  const lines = inputs.map(({ name, unit, before, after, low, high, onBound, errors }) =>
    csvLine([
      name,
      unit,
      before,
      after,
      low,
      high,
      onBound,
      errors?.tolerance ?? null,
      errors?.chance ?? null,
    ]),
  );
  return [csvLine(heads), ...lines].join('');
}

/** A line for each number of the file that an input moves. */
export function fittedNumbersTable({ inputs }: Calibration): string {
  const lines = inputs.flatMap(({ name, numbers }) =>
    numbers.map(({ path, before, after }) => csvLine([name, path, before, after])),
  );
  return [csvLine(['input', 'path', 'before', 'after']), ...lines].join('');
}

/** A line for each observed figure, before and after; of a series for each month too. */
export function fittedFiguresTable({ confirmation, figures }: Calibration): string {
  const heads = ['figure', 'month', 'measure', 'unit', 'fitted', 'when', 'observed', 'tolerance'];
  const values = ['mean', 'low', 'high', 'difference', 'within'];
  const lines = (confirmation === null ? [] : (['before', 'after'] as const)).flatMap((when) =>
    confirmation![when].flatMap((fit) => {
      const isFitted = figures.names.includes(fit.name);
      return linesOf(fit, [isFitted, when]);
    }),
  );
  return [csvLine([...heads, ...values]), ...lines].join('');
}

function linesOf(fit: ObservedFit, facts: readonly [boolean, string]): string[] {
  const line = (figure: ObservedFigure, month: string | null): string => {
    const { observed, tolerance, mean, low, high, difference, within } = figure;
    const about = [fit.name, month, fit.measure, fit.unit, ...facts];
    return csvLine([...about, observed, tolerance, mean, low, high, difference, within]);
  };
  return [line(fit, null), ...(fit.months ?? []).map((figure) => line(figure, figure.month))];
}
