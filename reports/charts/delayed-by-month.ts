/** Patients delayed on an average day, period by period, with what one year in ten goes beyond. */
import { findDifference, findEstimate, findSeries } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { headline } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { bandAlone, lineAndBand, runsOf, withBand } from './period-band.ts';
import { periodLines, periodMarks, type PeriodLines, type SideSeries } from './period-lines.ts';
import { periodTable } from './period-table.ts';

const NAME = 'patients-delayed-by-month';
const ABOUT = 'People delayed in hospital on an average day of each period.';

/** Draws patients delayed by period, base against variant. */
export function delayedByMonth(comparison: Comparison): Chart | MissingChart {
  const { all, base, variant, sides, manifest } = comparison;
  const runs = runsOf(manifest);
  const lines = sides.flatMap((side): SideSeries[] => {
    const series = findSeries(side.results, 'patientsDelayed');
    return series === undefined ? [] : [{ side, series: withBand(series, runs) }];
  });
  if (lines.length === 0) {
    return { name: NAME, about: ABOUT, why: 'the results hold no series of patientsDelayed' };
  }
  const figure = { measure: 'patientsDelayed', dimensions: {} };
  const finding = headline(wordsFor(figure.measure), {
    base: findEstimate(base.results, figure.measure),
    variant: variant === null ? undefined : findEstimate(variant.results, figure.measure),
    difference: variant === null ? undefined : findDifference(all, variant.results.scenario, figure),
  });
  const shown: PeriodLines = {
    lines,
    sides,
    axisTitle: 'People delayed',
    unit: 'people delayed on an average day',
    band: bandAlone(runs),
    height: 280,
    legend: true,
  };
  return {
    name: NAME,
    finding: finding ?? 'People delayed on an average day, period by period.',
    about: `${ABOUT} ${lineAndBand(runs)}`,
    table: periodTable(
      { name: NAME, caption: 'People delayed on an average day of each period', runs },
      lines,
    ),
    marks: periodMarks(shown),
    picture: (room) => periodLines({ ...shown, height: room.narrow ? 220 : 280 }, room),
  };
}
