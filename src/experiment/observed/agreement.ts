/** In how far a run agrees with the record as a whole: how many figures are right, and how far off they are. */
import type { Agreement, FiguresAgreement } from './agreement-result.ts';
import type { ObservedFigure, ObservedFit } from '../results.ts';

/** The figures that an entry is judged by: its months or years, or the entry itself. */
export function judgedFigures({ months, years, ...whole }: ObservedFit): readonly ObservedFigure[] {
  return months ?? years ?? [whole];
}

/** Agreement over all figures that have a tolerance, and by financial year where they have years; null where none has. */
export function agreementOf(observed: readonly ObservedFit[]): Agreement | null {
  const whole = over(observed.flatMap(judgedFigures));
  if (whole === null) return null;
  const names = [...new Set(observed.flatMap(({ years = [] }) => years.map(({ year }) => year)))].sort();
  const years = names.flatMap((name) => {
    const figures = observed.flatMap(({ years: each = [] }) => each.filter(({ year }) => year === name));
    const agreement = over(figures);
    return agreement === null ? [] : [{ year: name, ...agreement }];
  });
  return { ...whole, ...(years.length === 0 ? {} : { years }) };
}

function over(figures: readonly ObservedFigure[]): FiguresAgreement | null {
  const judged = figures.filter(({ tolerance }) => tolerance !== null && tolerance > 0);
  if (judged.length === 0) return null;
  const count = (verdict: ObservedFigure['within']): number =>
    judged.filter(({ within }) => within === verdict).length;
  return {
    figures: judged.length,
    within: count('yes'),
    outside: count('no'),
    cannotTell: count('cannot tell'),
    distance: distanceOf(judged),
  };
}

/** Root mean square of how far means are off, in tolerances; null where the model lacks a figure. */
function distanceOf(judged: readonly ObservedFigure[]): number | null {
  const misses = judged.map(({ difference, tolerance }) =>
    difference === null ? NaN : difference / tolerance!,
  );
  const mean = misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length;
  return Number.isFinite(mean) ? Math.sqrt(mean) : null;
}
